import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { type Column, Table } from "../../ui/Table";
import type { Kept, KeptHead } from "./heads/head";
import { observationMessages } from "./messages";

/** The heads that this browser keeps, the newest first. */
export function KeptHeads({ kept }: { kept: Kept }) {
  const t = useMessages(observationMessages);
  const columns: Column<KeptHead>[] = [
    { head: t.height, cell: (each) => number(each.height), numeric: true },
    { head: t.head, cell: (each) => <code>{each.hash}</code> },
    { head: t.seen, cell: (each) => dateTime(each.seenAt) },
    {
      head: t.signed,
      cell: (each) => (each.checkpoint ? `${t.yes} (${each.checkpoint.key_id})` : t.no),
    },
    { head: t.proven, cell: (each) => (each.proven ? t.yes : t.no) },
  ];
  return (
    <section>
      <h2>{t.kept}</h2>
      <p class="muted">{t.keptHint}</p>
      <Table
        caption={t.kept}
        columns={columns}
        rows={[...kept.heads].reverse()}
        rowKey={(each) => `${each.height} ${each.hash}`}
        empty={t.noKept}
      />
    </section>
  );
}
