import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { nameOf, useTerritories } from "../shared/territories";
import { statisticsOf, type TerritoryRow } from "./api";
import { statisticsMessages } from "./messages";
import { ShareText } from "./ShareText";

/** The composition of each region and city of republican significance. */
export function Regions({ primary, stage }: { primary: string; stage: string }) {
  const t = useMessages(statisticsMessages);
  const territories = useTerritories();
  const composition = useResource<{ rows: TerritoryRow[] }>(
    statisticsOf(primary, `composition/territories?stage=${stage}`),
  );
  const isTop = (row: TerritoryRow) =>
    row.span === "WITHIN" && (!row.territory_id || row.level === "region" || row.level === "republican_city");
  return (
    <section>
      <h2>{t.regions}</h2>
      <Loaded from={composition}>
        {({ rows }) => (
          <Table<TerritoryRow>
            caption={t.regions}
            rows={rows.filter(isTop)}
            rowKey={(row) => row.territory_id ?? "country"}
            empty={t.none}
            columns={[
              {
                head: t.territory,
                cell: (row) => (row.territory_id ? nameOf(row.territory_id, territories) : t.country),
              },
              { head: t.total, numeric: true, cell: (row) => number(row.total) },
              { head: t.groups.women, numeric: true, cell: (row) => <ShareText of={row.women} /> },
              { head: t.groups.under35, numeric: true, cell: (row) => <ShareText of={row.under35} /> },
              { head: t.groups.new_faces, numeric: true, cell: (row) => <ShareText of={row.new_faces} /> },
              { head: t.groups.self, numeric: true, cell: (row) => <ShareText of={row.self} /> },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
