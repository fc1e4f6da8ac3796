import { usePages, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Check } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { CASE_STATES, type CaseOutline, GROUNDS, LEVELS, primaryPath } from "./api";
import { Choice } from "./Choice";
import { ControlNav } from "./ControlNav";
import { controlMessages, word } from "./messages";
import { CandidateName } from "./parts/CandidateName";
import { useCandidates } from "./parts/candidates";
import { Deadline } from "./parts/Deadline";
import { PrimaryField } from "./parts/PrimaryField";
import { usePrimary } from "./parts/primaries";
import { useQuery } from "./parts/query";
import { useTerritories } from "./parts/territories";

interface Counts {
  by_state: Record<string, number>;
  overdue: number;
}

/** The cases of a controller's territories, with what is urgent marked. */
export default function QueuePage() {
  const t = useMessages(controlMessages);
  const { primary, items, choose } = usePrimary();
  const { query, change } = useQuery();
  const territories = useTerritories();
  const path = primary && `${primaryPath(primary.id)}/control/cases`;
  const filter = new URLSearchParams(
    ["state", "level", "ground", "overdue"].flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
  const cases = usePages<CaseOutline>(path && `${path}?${filter}`);
  const counts = useResource<Counts>(path && `${path}/counts`);
  const candidates = useCandidates(
    primary?.id,
    cases.items.map((each) => each.territory_id),
  );
  return (
    <Page title={t.queue.title} lead={t.queue.lead} wide>
      <ControlNav primary={primary?.id} at="cases" />
      <div class="filters">
        <PrimaryField items={items} primary={primary} choose={choose} />
        <Choice
          label={t.state}
          words={t.states}
          constants={CASE_STATES}
          value={query.state ?? ""}
          onValue={(state) => change({ state })}
        />
        <Choice
          label={t.level}
          words={t.levels}
          constants={LEVELS}
          value={query.level ?? ""}
          onValue={(level) => change({ level })}
        />
        <Choice
          label={t.ground}
          words={t.grounds}
          constants={GROUNDS}
          value={query.ground ?? ""}
          onValue={(ground) => change({ ground })}
        />
        <Check
          label={t.onlyOverdue}
          checked={query.overdue === "true"}
          onChecked={(only) => change({ overdue: only ? "true" : "" })}
        />
      </div>
      {counts.data && (
        <p>
          {Object.entries(counts.data.by_state)
            .map(([state, count]) => `${word(t.states, state)}: ${t.queue.count(count)}`)
            .join(" · ")}
          {counts.data.overdue > 0 && (
            <>
              {" "}
              <span class="tag tag-error">{t.queue.overdueCount(counts.data.overdue)}</span>
            </>
          )}
        </p>
      )}
      {(!cases.loading || cases.items.length > 0) && (
        <Table
          caption={t.pages.cases}
          rows={cases.items}
          rowKey={(one) => one.case_id}
          empty={t.queue.empty}
          columns={[
            {
              head: t.queue.case,
              cell: (one) => (
                <a href={`/work/control/${primary?.id ?? ""}/cases/${one.case_id}`}>
                  {t.one.title(one.number)}
                </a>
              ),
            },
            { head: t.candidate, cell: (one) => <CandidateName id={one.candidacy_id} among={candidates} /> },
            { head: t.territory, cell: (one) => territories.name(one.territory_id) },
            { head: t.ground, cell: (one) => word(t.grounds, one.ground) },
            {
              head: t.state,
              cell: (one) => (
                <span>
                  {word(t.states, one.state)}
                  {one.outcome && <span class="muted"> · {word(t.kinds, one.outcome)}</span>}{" "}
                  {one.overdue && <span class="tag tag-error">{t.overdue}</span>}
                </span>
              ),
            },
            { head: t.level, cell: (one) => word(t.levels, one.level) },
            { head: t.queue.due, cell: (one) => one.due_at && <Deadline at={one.due_at} /> },
          ]}
        />
      )}
      <More of={cases} />
    </Page>
  );
}
