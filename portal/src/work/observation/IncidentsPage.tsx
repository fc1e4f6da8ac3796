import { useMemo } from "preact/hooks";
import { usePages } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { usePlaces } from "../../programme/places";
import { useQuery } from "../../programme/query";
import { Check, SelectField } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import type { Incident } from "./api";
import { observationMessages } from "./messages";
import { ownIncidents } from "./ownIncidents";

/** What observers have reported. */
export default function IncidentsPage() {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [query, choose] = useQuery();
  const params = new URLSearchParams({ limit: "100" });
  for (const name of ["primary", "territory", "election"]) {
    if (query(name)) {
      params.set(name, query(name));
    }
  }
  const list = usePages<Incident>(`/api/observation/incidents?${params}`);
  useStream<Incident>("incidents", list.reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list may have new ones of one's own
  const own = useMemo(() => new Set(ownIncidents()), [list.items]);
  const mine = query("mine") === "1";
  const shown = list.items.filter((each) => !mine || own.has(each.id));
  const all = { value: "", label: t.all };
  return (
    <Page title={t.incidents} lead={t.incidentsLead} wide>
      <p>
        <a class="button button-primary" href="/work/observer/incidents/new">
          {t.report}
        </a>
      </p>
      <div class="filters">
        <SelectField
          label={t.primary}
          value={query("primary")}
          onValue={(primary) => choose({ primary })}
          options={[
            all,
            ...places.primaries.map((each) => ({ value: each.id, label: places.primary(each.id) })),
          ]}
        />
        <SelectField
          label={t.territory}
          value={query("territory")}
          onValue={(territory) => choose({ territory })}
          options={[
            all,
            ...places.territories.map((each) => ({ value: each.id, label: places.territory(each.id) })),
          ]}
        />
        <Check label={t.mine} checked={mine} onChecked={(checked) => choose({ mine: checked ? "1" : "" })} />
      </div>
      {!list.loading && list.error === undefined && shown.length === 0 && (
        <p class="muted">{t.noIncidents}</p>
      )}
      <ul class="cards">
        {shown.map((each) => (
          <li key={each.id} class="card">
            <h2>{t.incidentKinds[each.kind] ?? each.kind}</h2>
            <p>{each.text}</p>
            <p class="muted">
              {places.territory(each.territory_id)} · {dateTime(each.reported_at)} ·{" "}
              {t.kinds[each.observer_kind] ?? each.observer_kind}
              {own.has(each.id) && (
                <>
                  {" · "}
                  <span class="tag">{t.isMine}</span>
                </>
              )}
            </p>
            {each.election_uuid && (
              <p>
                <a href={`/work/observer/elections/${each.election_uuid}`}>{t.record}</a>
              </p>
            )}
            {each.trackers.map((tracker) => (
              <p key={tracker}>
                <code>{tracker}</code>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <More of={list} />
    </Page>
  );
}
