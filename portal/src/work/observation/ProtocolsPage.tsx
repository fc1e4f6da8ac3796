import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { usePlaces } from "../../programme/places";
import { useQuery } from "../../programme/query";
import { SelectField } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import type { Station } from "./api";
import { covers } from "./covers";
import { observationMessages } from "./messages";
import { StationCard } from "./StationCard";

/** Protocols of stations, to be compared with one's own copies. */
export default function ProtocolsPage() {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [query, choose] = useQuery();
  const primary = query("primary") || (places.primaries[0]?.id ?? "");
  const territory = query("territory");
  const list = usePages<Station>(
    primary === ""
      ? undefined
      : `/api/registration/primaries/${encodeURIComponent(primary)}/stations?limit=200`,
  );
  const shown = list.items.filter((each) => territory === "" || covers(territory, each.territory_id));
  return (
    <Page title={t.protocols} lead={t.protocolsLead} wide>
      <div class="filters">
        <SelectField
          label={t.primary}
          value={primary}
          onValue={(value) => choose({ primary: value })}
          options={places.primaries.map((each) => ({ value: each.id, label: places.primary(each.id) }))}
        />
        <SelectField
          label={t.territory}
          value={territory}
          onValue={(value) => choose({ territory: value })}
          options={[
            { value: "", label: t.all },
            ...places.territories.map((each) => ({ value: each.id, label: places.territory(each.id) })),
          ]}
        />
      </div>
      {!list.loading && list.error === undefined && shown.length === 0 && <p class="muted">{t.noStations}</p>}
      <ul class="cards">
        {shown.map((each) => (
          <li key={each.id} class="card">
            <StationCard primary={primary} station={each} territory={places.territory(each.territory_id)} />
          </li>
        ))}
      </ul>
      <More of={list} />
    </Page>
  );
}
