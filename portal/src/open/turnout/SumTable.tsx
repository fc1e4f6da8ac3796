import type { ComponentChildren } from "preact";
import { useMessages } from "../../i18n/catalogue";
import { number, percent } from "../../i18n/format";
import { Table } from "../../ui/Table";
import { type Sum, shareOf } from "./aggregate";
import { turnoutMessages } from "./messages";

export interface Row {
  key: string;
  name: ComponentChildren;
  sum: Sum;
}

/** Turnout of regions or territories, line by line. */
export function SumTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useMessages(turnoutMessages);
  const hidden = (sum: Sum) => sum.withheld === sum.elections;
  return (
    <Table<Row>
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      empty={t.none}
      columns={[
        { head: t.territory, cell: (row) => row.name },
        {
          head: t.voters,
          numeric: true,
          cell: ({ sum }) =>
            hidden(sum) ? (
              t.withheld
            ) : (
              <span>
                {number(sum.voters)}
                {sum.withheld > 0 && <span class="muted"> ({t.incomplete(number(sum.withheld))})</span>}
              </span>
            ),
        },
        { head: t.electorate, numeric: true, cell: ({ sum }) => number(sum.electorate) },
        {
          head: t.share,
          numeric: true,
          cell: ({ sum }) => {
            const share = shareOf(sum);
            return share === undefined ? t.withheld : percent(share);
          },
        },
        { head: t.elections, numeric: true, cell: ({ sum }) => number(sum.elections) },
      ]}
    />
  );
}
