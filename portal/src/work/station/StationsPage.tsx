import { useMessages } from "../../i18n/catalogue";
import { date } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/Waiting";
import { PrimaryField } from "../control/parts/PrimaryField";
import { usePrimary } from "../control/parts/primaries";
import { useTerritories } from "../control/parts/territories";
import { stationMessages } from "./messages";
import { useMine } from "./useMine";

/** The stations in which somebody is an officer, and what is done there. */
export default function StationsPage() {
  const t = useMessages(stationMessages);
  const { primary, items, choose } = usePrimary();
  const territories = useTerritories();
  const { stations, error } = useMine(primary?.id);
  return (
    <Page title={t.title} lead={t.lead}>
      <PrimaryField items={items} primary={primary} choose={choose} />
      <Failure error={error} />
      {stations === undefined && error === undefined && <Loading />}
      {stations?.length === 0 && <p class="muted">{t.none}</p>}
      {primary &&
        stations?.map((station) => {
          const base = `/work/station/${primary.id}/${station.id}`;
          const name = inLanguage(station.name);
          return (
            <section key={station.id} class="card">
              <h2>{name}</h2>
              <p>
                {territories.name(station.territory_id)} · {t.kinds[station.kind] ?? station.kind}
              </p>
              <div class="buttons">
                {station.kind === "ONLINE" && (
                  <>
                    <a
                      class="button button-primary"
                      href={`${base}/desk`}
                      aria-label={`${t.desk.title}: ${name}`}
                    >
                      {t.desk.title}
                    </a>
                    <a class="button" href={`${base}/paper`} aria-label={`${t.paper.title}: ${name}`}>
                      {t.paper.title}
                    </a>
                  </>
                )}
                <a class="button" href={`${base}/protocol`} aria-label={`${t.protocol.title}: ${name}`}>
                  {t.protocol.title}
                </a>
              </div>
              {station.roll && <p class="muted">{t.rollMade(date(station.roll.made_at))}</p>}
            </section>
          );
        })}
    </Page>
  );
}
