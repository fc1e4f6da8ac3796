import type { Page as PageOf } from "../../api/resource";
import { usePages, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { useSession } from "../../session/useSession";
import { Failure } from "../../ui/Failure";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { primaryPath } from "../candidacy/common/api";
import { PrimaryField } from "../candidacy/common/PrimaryField";
import { useQuery } from "../candidacy/common/useQuery";
import { LastDecision } from "./LastDecision";
import { registrarMessages } from "./messages";
import { QueueCounts } from "./QueueCounts";
import { QueueFilters } from "./QueueFilters";
import { QueueTable } from "./QueueTable";
import { type Count, deskAddress, filtersOf, nextAfter, type QueueItem, queuePath } from "./queue";
import { useDesk, useMe } from "./useDesk";

/** The applications that wait in the registrar's territories, the most urgent first. */
export default function QueuePage() {
  const t = useMessages(registrarMessages);
  const session = useSession();
  const me = useMe();
  const { primary, primaries, error } = useDesk();
  const { values, set } = useQuery();
  const filters = filtersOf(values);
  const queue = usePages<QueueItem>(primary && queuePath(primary, filters));
  const counts = useResource<PageOf<Count>>(primary && `${primaryPath(primary)}/applications/queue/counts`);
  const first = nextAfter(queue.items, "", me);
  const reload = () => {
    queue.reload();
    counts.reload();
  };
  return (
    <Page title={t.queueTitle} lead={t.queueLead} wide>
      <LastDecision />
      <Failure error={error} />
      <PrimaryField
        primaries={primaries}
        value={primary ?? ""}
        onValue={(chosen) => set({ primary: chosen, territory: undefined, contest: undefined })}
      />
      <div class="buttons">
        {first && (
          <a class="button button-primary" href={deskAddress(first.id, { ...filters, primary })}>
            {t.begin}
          </a>
        )}
        {session?.roles.includes("registrar") && (
          <a class="button" href={`/work/registrar/profiles?primary=${encodeURIComponent(primary ?? "")}`}>
            {t.profiles}
          </a>
        )}
        <button type="button" class="button" onClick={reload}>
          {t.refresh}
        </button>
      </div>
      <details open={Object.keys(filters).length === 0}>
        <summary>{t.countsTitle}</summary>
        <Failure error={counts.error} retry={counts.reload} />
        <QueueCounts counts={counts.data?.items ?? []} filters={filters} set={set} />
      </details>
      <h2>{t.waiting}</h2>
      {primary && (
        <QueueFilters primary={primary} filters={filters} set={set} counts={counts.data?.items ?? []} />
      )}
      {primary && !queue.loading && queue.error === undefined && (
        <QueueTable primary={primary} items={queue.items} filters={filters} me={me} changed={reload} />
      )}
      <More of={queue} />
    </Page>
  );
}
