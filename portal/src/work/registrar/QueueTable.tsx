import { post, remove } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { useSession } from "../../session/useSession";
import { Failure } from "../../ui/Failure";
import { Table } from "../../ui/Table";
import { applicationPath } from "../candidacy/common/api";
import { commonMessages } from "../candidacy/common/messages";
import { useContestNames, useTerritoryNames } from "../candidacy/common/names";
import { StateTag } from "../candidacy/common/StateTag";
import { word } from "../candidacy/common/words";
import { registrarMessages } from "./messages";
import { deskAddress, type Filters, type QueueItem } from "./queue";

interface Props {
  primary: string;
  items: readonly QueueItem[];
  filters: Filters;
  me: string | undefined;
  changed: () => void;
}

export function QueueTable({ primary, items, filters, me, changed }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const contest = useContestNames(primary);
  const registrar = useSession()?.roles.includes("registrar") ?? false;
  const claim = useAction(async (item: QueueItem, take: boolean) => {
    const path = `${applicationPath(primary, item.id)}/claim`;
    await (take ? post(path) : remove(path));
    changed();
  });
  return (
    <>
      <Failure error={claim.error} />
      <Table
        caption={t.waiting}
        empty={t.emptyQueue}
        rows={items}
        rowKey={(row) => row.id}
        columns={[
          {
            head: common.fields.name ?? "",
            cell: (row) => <a href={deskAddress(row.id, { ...filters, primary })}>{inLanguage(row.name)}</a>,
          },
          { head: common.fields.territory_id ?? "", cell: (row) => territory(row.territory_id) },
          { head: common.fields.contest_ids ?? "", cell: (row) => row.contest_ids.map(contest).join("; ") },
          { head: common.nomination, cell: (row) => word(common.nominations, row.nomination) },
          {
            head: t.state,
            cell: (row) => (
              <span>
                <StateTag state={row.state} />{" "}
                {row.waiting_for && <span class="tag tag-warning">{word(t.proposed, row.waiting_for)}</span>}{" "}
                {row.duplicates && <span class="tag tag-warning">{t.only.duplicates}</span>}{" "}
                {row.missing_documents.length > 0 && (
                  <span class="tag tag-warning">{t.only.missing_documents}</span>
                )}
              </span>
            ),
          },
          {
            head: t.due,
            cell: (row) => (
              <span>
                {row.overdue && <span class="tag tag-error">{t.overdue}</span>} {dateTime(row.due_at)}
              </span>
            ),
          },
          {
            head: t.claimed,
            cell: (row) =>
              row.claimed_by !== undefined && row.claimed_by !== me ? (
                t.byAnother
              ) : registrar && (row.state === "SUBMITTED" || row.state === "CORRECTION") ? (
                <button
                  type="button"
                  class="button button-small"
                  disabled={claim.busy}
                  aria-label={`${row.claimed_by ? t.release : t.claim}: ${inLanguage(row.name)}`}
                  onClick={() => claim.run(row, row.claimed_by === undefined)}
                >
                  {row.claimed_by ? t.release : t.claim}
                </button>
              ) : row.claimed_by ? (
                t.byMe
              ) : (
                t.byNobody
              ),
          },
        ]}
      />
    </>
  );
}
