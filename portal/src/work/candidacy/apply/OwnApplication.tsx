import { useRoute } from "preact-iso";
import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { Page } from "../../../ui/Page";
import { Loaded } from "../../../ui/Waiting";
import { ApplicationFacts } from "../common/ApplicationFacts";
import {
  type Application,
  type ApplicationHistory,
  type AttachedDocument,
  applicationPath,
  type Eligibility,
  type Nomination,
} from "../common/api";
import { Documents } from "../common/Documents";
import { History } from "../common/History";
import { commonMessages } from "../common/messages";
import { Rules } from "../common/Rules";
import { useQuery } from "../common/useQuery";
import { Correction } from "./Correction";
import { applyMessages } from "./messages";
import { Outcome } from "./Outcome";
import { placeOf } from "./places";
import { Withdraw } from "./Withdraw";

/** One's own application: what became of it, what is to be done, and everything that was said. */
export function OwnApplication({ by }: { by: Nomination }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const { params } = useRoute();
  const { values } = useQuery();
  const primary = values.primary ?? "";
  const path = applicationPath(primary, params.id ?? "");
  const application = useResource<Application>(path);
  const version = application.data?.version;
  // Asked again whenever the application has changed.
  const part = (name: string) => (version === undefined ? undefined : `${path}/${name}?of=${version}`);
  const documents = useResource<PageOf<AttachedDocument>>(part("documents"));
  const eligibility = useResource<Eligibility>(part("eligibility"));
  const history = useResource<ApplicationHistory>(part("history"));
  return (
    <Page title={t.applicationOf(inLanguage(application.data?.name))}>
      <p>
        <a href={placeOf(by)}>{t.back}</a>
      </p>
      <Loaded from={application}>
        {(data) => (
          <>
            <Outcome primary={primary} application={data} />
            {data.state === "CORRECTION" && (
              <Correction
                key={data.version}
                primary={primary}
                application={data}
                etag={application.etag}
                changed={application.reload}
              />
            )}
            <h2>{t.content}</h2>
            <ApplicationFacts primary={primary} of={data} />
            <h2>{common.documents}</h2>
            <Loaded from={documents}>{(page) => <Documents documents={page.items} />}</Loaded>
            <h2>{t.checkTitle}</h2>
            <Loaded from={eligibility}>{(found) => <Rules eligibility={found} />}</Loaded>
            <h2>{t.history}</h2>
            <Loaded from={history}>{(found) => <History of={found} />}</Loaded>
            <Withdraw primary={primary} application={data} changed={application.reload} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
