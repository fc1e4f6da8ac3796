import { useEffect, useState } from "preact/hooks";
import { getAll } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { date } from "../i18n/format";
import { inLanguage } from "../i18n/language";
import { useSession } from "../session/useSession";
import { Failure } from "../ui/Failure";
import { SelectField, TextField } from "../ui/Form";
import { Page } from "../ui/Page";
import { Loading } from "../ui/Waiting";
import type { ProgrammeSummary } from "./api";
import { programmeMessages } from "./messages";
import { usePlaces } from "./places";
import { useQuery } from "./query";
import { TopThemesPanel } from "./TopThemesPanel";

/** The draft programmes of all territories. */
export default function ProgrammesPage() {
  const t = useMessages(programmeMessages);
  const places = usePlaces();
  const session = useSession();
  const [query, choose] = useQuery();
  const [programmes, setProgrammes] = useState<ProgrammeSummary[]>();
  const [error, setError] = useState<unknown>();
  const primary = query("primary");
  const wanted = query("territory").trim().toLowerCase();
  useEffect(() => {
    setError(undefined);
    getAll<ProgrammeSummary>(
      `/api/programmes?limit=200${primary ? `&primary=${encodeURIComponent(primary)}` : ""}`,
    ).then(setProgrammes, setError);
  }, [primary]);
  const shown = (programmes ?? []).filter(
    (each) =>
      wanted === "" ||
      `${places.territory(each.territory_id)} ${inLanguage(each.title)}`.toLowerCase().includes(wanted),
  );
  return (
    <Page title={t.programmes} lead={t.programmesLead} wide>
      <p class="buttons">
        <a class="button" href="/proposals">
          {t.allProposals}
        </a>
        {session !== undefined && (
          <a class="button" href="/proposals/mine">
            {t.myProposals}
          </a>
        )}
      </p>
      <TopThemesPanel primary={primary} />
      <h2>{t.programmes}</h2>
      <div class="filters">
        <TextField
          label={t.territory}
          hint={t.territoryHint}
          type="search"
          value={query("territory")}
          onValue={(territory) => choose({ territory })}
        />
        <SelectField
          label={t.primary}
          value={primary}
          onValue={(value) => choose({ primary: value })}
          options={[
            { value: "", label: t.all },
            ...places.primaries.map((each) => ({ value: each.id, label: inLanguage(each.name) })),
          ]}
        />
      </div>
      {error !== undefined && <Failure error={error} />}
      {programmes === undefined && error === undefined && <Loading />}
      {programmes !== undefined && shown.length === 0 && <p class="muted">{t.noProgrammes}</p>}
      <ul class="cards">
        {shown.map((each) => (
          <li key={each.id} class="card">
            <h3>
              <a href={`/programmes/${each.id}`}>{inLanguage(each.title)}</a>
            </h3>
            <p>
              {places.territory(each.territory_id)} · {places.primary(each.primary)}
            </p>
            <p class="muted">
              {t.version(each.version)} · {t.parts(each.blocks)} · {t.published(date(each.published_at))}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
