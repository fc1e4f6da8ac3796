import "./programme.css";
import { useEffect } from "preact/hooks";
import { useResource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { number, percent, time } from "../i18n/format";
import { inLanguage } from "../i18n/language";
import { type Column, Table } from "../ui/Table";
import { Loaded } from "../ui/Waiting";
import type { TopThemes } from "./api";
import { programmeMessages } from "./messages";

interface Row {
  theme: string;
  name: string;
  proposals: number;
  supports: number | undefined;
  share: number;
}

const FRESH_MS = 30_000;

/** What people write about most, counted anew while one looks; what fits no theme is a row like the others. */
export function TopThemesPanel({ primary }: { primary: string }) {
  const t = useMessages(programmeMessages);
  const top = useResource<TopThemes>(
    `/api/themes/top?n=5${primary ? `&primary=${encodeURIComponent(primary)}` : ""}`,
  );
  const { reload } = top;
  useEffect(() => {
    const timer = setInterval(reload, FRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const columns: Column<Row>[] = [
    {
      head: t.theme,
      cell: (row) => <a href={`/proposals?theme=${encodeURIComponent(row.theme)}`}>{row.name}</a>,
    },
    {
      head: t.share,
      cell: (row) => (
        <span class="share">
          <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="10" class="share-ground" />
            <rect width={row.share * 100} height="10" class="share-part" />
          </svg>{" "}
          {percent(row.share)}
        </span>
      ),
    },
    { head: t.proposals, cell: (row) => number(row.proposals), numeric: true },
    {
      head: t.supports,
      cell: (row) => (row.supports === undefined ? "—" : number(row.supports)),
      numeric: true,
    },
  ];
  return (
    <section>
      <h2>{t.topTitle}</h2>
      <p class="muted">{t.topLead}</p>
      <Loaded from={top}>
        {(data) => (
          <>
            <Table
              caption={t.topTitle}
              columns={columns}
              rows={data.total === 0 ? [] : rowsOf(data, t.otherTheme)}
              rowKey={(row) => row.theme}
              empty={t.noTop}
            />
            {data.total > 0 && <p class="muted">{t.topTotal(data.total, time(data.as_of))}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}

function rowsOf(top: TopThemes, otherName: string): Row[] {
  return [
    ...top.items.map((each) => ({ ...each, name: inLanguage(each.name) })),
    {
      theme: "other",
      name: otherName,
      proposals: top.other,
      supports: undefined,
      share: top.other / top.total,
    },
  ];
}
