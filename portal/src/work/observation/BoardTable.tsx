import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { type Column, Table } from "../../ui/Table";
import type { ElectionItem } from "./api";
import type { Kept } from "./heads/head";
import { observationMessages } from "./messages";

interface Props {
  elections: ElectionItem[];
  kept: Record<string, Kept>;
}

/** A row for each record: what the service says, and what this browser thinks of it. */
export function BoardTable({ elections, kept }: Props) {
  const t = useMessages(observationMessages);
  const columns: Column<ElectionItem>[] = [
    {
      head: t.election,
      cell: (each) => (
        <span>
          <a href={`/work/observer/elections/${each.uuid}`} aria-label={t.openRecord(inLanguage(each.name))}>
            {inLanguage(each.name)}
          </a>
          <br />
          <span class="muted">{t.phases[each.state] ?? each.state}</span>
        </span>
      ),
    },
    { head: t.height, cell: (each) => shown(each.height), numeric: true },
    { head: t.verified, cell: (each) => shown(each.verified_height), numeric: true },
    { head: t.head, cell: (each) => <code>{each.head?.slice(0, 16) ?? "—"}</code> },
    {
      head: t.turnout,
      cell: ({ turnout }) =>
        `${turnout.withheld || turnout.voters === undefined ? t.withheld : number(turnout.voters)} / ${number(turnout.electorate)}`,
      numeric: true,
    },
    {
      head: t.alarms,
      cell: (each) => (each.alarms === 0 ? "0" : <span class="tag tag-error">{number(each.alarms)}</span>),
      numeric: true,
    },
    { head: t.ownCheck, cell: (each) => <Own kept={kept[each.uuid]} /> },
  ];
  return (
    <Table
      caption={t.board}
      columns={columns}
      rows={elections}
      rowKey={(each) => each.uuid}
      empty={t.noElections}
    />
  );
}

function shown(height: number | undefined): string {
  return height === undefined ? "—" : number(height);
}

function Own({ kept }: { kept: Kept | undefined }) {
  const t = useMessages(observationMessages);
  const last = kept?.heads.at(-1);
  if (kept !== undefined && kept.alarms.length > 0) {
    return <strong class="tag tag-error">{t.verdict.alarm}</strong>;
  }
  if (kept === undefined || last === undefined) {
    return <span class="tag">{t.verdict.none}</span>;
  }
  if (kept.heads.length === 1) {
    return <span class="tag">{t.verdict.first}</span>;
  }
  return last.proven ? (
    <span class="tag tag-good">{t.verdict.proven}</span>
  ) : (
    <span class="tag tag-warning">{t.verdict.unproven}</span>
  );
}
