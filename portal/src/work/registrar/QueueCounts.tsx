import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { type Column, Table } from "../../ui/Table";
import { APPLICATION_STATES } from "../candidacy/common/api";
import { commonMessages } from "../candidacy/common/messages";
import { useTerritoryNames } from "../candidacy/common/names";
import { word } from "../candidacy/common/words";
import { registrarMessages } from "./messages";
import { byTerritory, type Count, type Filters, type TerritoryCounts } from "./queue";

interface Props {
  counts: readonly Count[];
  filters: Filters;
  set: (changes: Filters) => void;
}

/** How many applications there are, by territory and state; each number is a filter. */
export function QueueCounts({ counts, filters, set }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const narrowed = (row: TerritoryCounts, label: string, count: number, changes: Filters) =>
    count === 0 ? (
      "0"
    ) : (
      <button
        type="button"
        class="button button-small"
        aria-label={`${territory(row.territory)}, ${label}: ${number(count)}`}
        aria-pressed={filters.territory === row.territory && filters.state === changes.state}
        onClick={() =>
          set({ territory: row.territory, state: "", overdue: "", waiting: "", claimed: "", ...changes })
        }
      >
        {number(count)}
      </button>
    );
  const columns: Column<TerritoryCounts>[] = [
    { head: common.fields.territory_id ?? "", cell: (row) => territory(row.territory) },
    ...APPLICATION_STATES.map((state) => ({
      head: word(common.states, state),
      numeric: true,
      cell: (row: TerritoryCounts) =>
        narrowed(row, word(common.states, state), row.byState[state] ?? 0, { state }),
    })),
    {
      head: t.overdue,
      numeric: true,
      cell: (row) => narrowed(row, t.overdue, row.overdue, { overdue: "true" }),
    },
    {
      head: t.second,
      numeric: true,
      cell: (row) => narrowed(row, t.second, row.waiting, { waiting: "true" }),
    },
  ];
  return (
    <Table
      caption={t.countsTitle}
      empty={t.noCounts}
      rows={byTerritory(counts)}
      rowKey={(row) => row.territory}
      columns={columns}
    />
  );
}
