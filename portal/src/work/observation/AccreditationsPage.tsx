import { useState } from "preact/hooks";
import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { usePlaces } from "../../programme/places";
import { useQuery } from "../../programme/query";
import { SelectField } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { ACCREDITATION_STATES, type Accreditation } from "./api";
import { DecideDialog } from "./DecideDialog";
import { observationMessages } from "./messages";
import { AccreditationTag } from "./ObserverPage";

/** Applications of observers, for the registrar or controller of their territories. */
export default function AccreditationsPage() {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [query, choose] = useQuery();
  const [deciding, setDeciding] = useState<Accreditation>();
  const state = query("state") || "REQUESTED";
  const params = new URLSearchParams({ limit: "100" });
  if (state !== "ALL") {
    params.set("state", state);
  }
  if (query("primary")) {
    params.set("primary", query("primary"));
  }
  const list = usePages<Accreditation>(`/api/observation/accreditations?${params}`);
  return (
    <Page title={t.accreditations} lead={t.accreditationsLead} wide>
      <div class="filters">
        <SelectField
          label={t.state}
          value={state}
          onValue={(value) => choose({ state: value })}
          options={[
            ...ACCREDITATION_STATES.map((value) => ({ value, label: t.states[value] ?? value })),
            { value: "ALL", label: t.all },
          ]}
        />
        <SelectField
          label={t.primary}
          value={query("primary")}
          onValue={(primary) => choose({ primary })}
          options={[
            { value: "", label: t.all },
            ...places.primaries.map((each) => ({ value: each.id, label: inLanguage(each.name) })),
          ]}
        />
      </div>
      {!list.loading && list.error === undefined && list.items.length === 0 && (
        <p class="muted">{t.noApplications}</p>
      )}
      <ul class="cards">
        {list.items.map((each) => (
          <li key={each.id} class="card">
            <h2>{each.name}</h2>
            <p>
              <AccreditationTag state={each.state} /> {t.kinds[each.kind] ?? each.kind}
            </p>
            <p>
              {places.primary(each.primary)}: {each.territories.map(places.territory).join(", ")}
            </p>
            <p class="muted">
              {t.asked}: {dateTime(each.applied_at)}
              {each.reason && ` · ${t.reason}: ${each.reason}`}
            </p>
            {each.candidacy_id && (
              <p>
                {t.candidate}: <code>{each.candidacy_id}</code>
              </p>
            )}
            {each.state === "REQUESTED" && (
              <button
                type="button"
                class="button"
                aria-label={`${t.decideHere}: ${each.name}`}
                onClick={() => setDeciding(each)}
              >
                {t.decideHere}
              </button>
            )}
          </li>
        ))}
      </ul>
      <More of={list} />
      {deciding && (
        <DecideDialog
          accreditation={deciding}
          onClose={() => setDeciding(undefined)}
          onDecided={() => {
            setDeciding(undefined);
            list.reload();
          }}
        />
      )}
    </Page>
  );
}
