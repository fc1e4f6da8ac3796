import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { COMPLAINT_STATES, type Complaint, primaryPath } from "./api";
import { Choice } from "./Choice";
import { ComplaintSubject } from "./ComplaintSubject";
import { ControlNav } from "./ControlNav";
import { controlMessages, word } from "./messages";
import { useCandidates } from "./parts/candidates";
import { PrimaryField } from "./parts/PrimaryField";
import { usePrimary } from "./parts/primaries";
import { useQuery } from "./parts/query";
import { useTerritories } from "./parts/territories";

/** Complaints of a controller's territories; those that wait first, unless the address says otherwise. */
export default function ComplaintQueuePage() {
  const t = useMessages(controlMessages);
  const { primary, items, choose } = usePrimary();
  const { query, change } = useQuery();
  const territories = useTerritories();
  const state = query.state ?? "";
  const complaints = usePages<Complaint>(
    primary && `${primaryPath(primary.id)}/complaints${state === "" ? "" : `?state=${state}`}`,
  );
  const candidates = useCandidates(
    primary?.id,
    complaints.items.map((each) => each.territory_id),
  );
  return (
    <Page title={t.complaints.title} lead={t.complaints.lead} wide>
      <ControlNav primary={primary?.id} at="complaints" />
      <div class="filters">
        <PrimaryField items={items} primary={primary} choose={choose} />
        <Choice
          label={t.state}
          words={t.complaints.states}
          constants={COMPLAINT_STATES}
          value={state}
          onValue={(next) => change({ state: next })}
        />
      </div>
      {(!complaints.loading || complaints.items.length > 0) && (
        <Table
          caption={t.complaints.title}
          rows={complaints.items}
          rowKey={(each) => each.complaint_id}
          empty={t.complaints.empty}
          columns={[
            {
              head: t.complaints.of,
              cell: (each) => (
                <a href={`/work/control/${each.primary_id}/complaints/${each.complaint_id}`}>
                  <ComplaintSubject of={each} candidates={candidates} />
                </a>
              ),
            },
            { head: t.territory, cell: (each) => territories.name(each.territory_id) },
            { head: t.ground, cell: (each) => each.ground && word(t.grounds, each.ground) },
            { head: t.state, cell: (each) => word(t.complaints.states, each.state) },
            { head: t.complaints.received, cell: (each) => dateTime(each.received_at) },
          ]}
        />
      )}
      <More of={complaints} />
    </Page>
  );
}
