import { useLocation } from "preact-iso";
import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { Page } from "../../../ui/Page";
import { Loaded } from "../../../ui/Waiting";
import { type Application, applicationPath } from "../../candidacy/common/api";
import { addressOf, useQuery } from "../../candidacy/common/useQuery";
import { LastDecision } from "../LastDecision";
import { registrarMessages } from "../messages";
import { deskAddress, filtersOf, nextAfter, type QueueItem, queuePath } from "../queue";
import { useMe } from "../useDesk";
import { DeskFile } from "./DeskFile";

/** The application with its place in the queue it was opened from. */
export function Desk({ primary, id }: { primary: string; id: string }) {
  const t = useMessages(registrarMessages);
  const me = useMe();
  const { route } = useLocation();
  const { values } = useQuery();
  const filters = filtersOf(values);
  const application = useResource<Application>(applicationPath(primary, id));
  const queue = useResource<PageOf<QueueItem>>(queuePath(primary, filters, 100));
  const next = nextAfter(queue.data?.items ?? [], id, me);
  const back = addressOf("/work/registrar", { ...filters, primary });
  const nextAddress = next && deskAddress(next.id, { ...filters, primary });
  return (
    <Page title={application.data ? inLanguage(application.data.name) : t.application} wide>
      <nav aria-label={t.queueTitle} class="buttons">
        <a class="button" href={back} aria-keyshortcuts="Alt+Q">
          {t.toQueue}
        </a>
        {nextAddress && (
          <a class="button" href={nextAddress} aria-keyshortcuts="Alt+N">
            {t.next}
          </a>
        )}
      </nav>
      <LastDecision />
      <Loaded from={application}>
        {(data) => (
          <DeskFile
            primary={primary}
            application={data}
            etag={application.etag}
            me={me}
            reload={application.reload}
            onward={() => route(nextAddress ?? back)}
            back={() => route(back)}
          />
        )}
      </Loaded>
    </Page>
  );
}
