import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Notice } from "../../ui/Notice";
import { type Proposal, proposalsPath } from "./api";
import { operationsMessages } from "./messages";

/** Proposals of a primary's calendar that wait for a second operator. */
export function WaitingProposals({ primary }: { primary: string }) {
  const t = useMessages(operationsMessages);
  const waiting = useResource<{ items: Proposal[] }>(`${proposalsPath(primary)}?waiting=true`);
  const items = waiting.data?.items ?? [];
  if (items.length === 0) {
    return null;
  }
  return (
    <Notice kind="warning" title={t.calendar.waiting}>
      <ul>
        {items.map((each) => (
          <li key={each.id}>
            <a href={`/work/operator/calendar/${primary}/${each.id}`}>
              {primary}: {t.calendar.proposedAt(dateTime(each.proposed_at))}
            </a>
            {each.confirm_by && <> · {t.calendar.confirmBy(dateTime(each.confirm_by))}</>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
