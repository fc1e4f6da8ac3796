import { useRoute } from "preact-iso";
import { usePages, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { useQuery } from "../../programme/query";
import { SelectField, TextField } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { type Column, Table } from "../../ui/Table";
import { DISPOSITIONS, type ElectionDetail, type LogRecord } from "./api";
import { observationMessages } from "./messages";

/** What became of every record of the ballot box that names this election. */
export default function LogIndexPage() {
  const t = useMessages(observationMessages);
  const { uuid = "" } = useRoute().params;
  const [query, choose] = useQuery();
  const election = useResource<ElectionDetail>(`/api/elections/${uuid}`);
  const from = /^\d+$/.test(query("from")) ? `&from=${query("from")}` : "";
  const list = usePages<LogRecord>(`/api/elections/${uuid}/log-index?limit=200${from}`);
  const disposition = query("disposition");
  const tracker = query("tracker").trim();
  const shown = list.items.filter(
    (each) =>
      (disposition === "" || each.disposition === disposition) &&
      (tracker === "" || each.tracker.includes(tracker) || each.sha256.includes(tracker.toLowerCase())),
  );
  const columns: Column<LogRecord>[] = [
    { head: t.offset, cell: (each) => `${each.partition}/${each.offset}`, numeric: true },
    {
      head: t.disposition,
      cell: (each) => (
        <span>
          <span class={each.disposition === "INVALID" ? "tag tag-error" : "tag"}>
            {t.dispositions[each.disposition] ?? each.disposition}
          </span>{" "}
          {each.reason}
        </span>
      ),
    },
    {
      head: t.height,
      cell: (each) => (each.height === undefined ? "—" : number(each.height)),
      numeric: true,
    },
    { head: t.tracker, cell: (each) => <code>{each.tracker}</code> },
  ];
  const name = inLanguage(election.data?.name);
  return (
    <Page title={name ? t.logIndexOf(name) : t.logIndex} lead={t.logIndexLead} wide>
      <p>
        <a href={`/work/observer/elections/${uuid}`}>{t.record}</a>
      </p>
      <div class="filters">
        <TextField
          label={t.from}
          inputMode="numeric"
          value={query("from")}
          onValue={(value) => choose({ from: value })}
        />
        <SelectField
          label={t.disposition}
          value={disposition}
          onValue={(value) => choose({ disposition: value })}
          options={[
            { value: "", label: t.all },
            ...DISPOSITIONS.map((value) => ({ value, label: t.dispositions[value] ?? value })),
          ]}
        />
        <TextField
          label={t.trackerSearch}
          type="search"
          value={query("tracker")}
          onValue={(value) => choose({ tracker: value })}
        />
      </div>
      <p class="muted" role="status">
        {t.shownOf(shown.length, list.items.length)}
      </p>
      {!list.loading && (
        <Table
          caption={t.logIndex}
          columns={columns}
          rows={shown}
          rowKey={(each) => String(each.offset)}
          empty={t.noRecords}
        />
      )}
      <More of={list} />
    </Page>
  );
}
