import "./turnout.css";
import { useMemo } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { number, percent } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { SelectField } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type ElectionItem, PRIMARIES, type Primary, TERRITORIES, type Territory } from "../shared/api";
import { choosePrimary } from "../shared/choosePrimary";
import { Live } from "../shared/Live";
import { useLiveElections } from "../shared/liveElections";
import { PrimaryField } from "../shared/PrimaryField";
import { useAll } from "../shared/useAll";
import { useQuery, withQuery } from "../shared/useQuery";
import { byRegion, shareOf, sumOf } from "./aggregate";
import { HoursSection } from "./HoursSection";
import { turnoutMessages } from "./messages";
import { SumTable } from "./SumTable";
import { TileMap } from "./TileMap";

/** How many have voted, where and when. */
export default function TurnoutPage() {
  const t = useMessages(turnoutMessages);
  const { values, set } = useQuery();
  const { elections, live } = useLiveElections();
  const primaries = useAll<Primary>(PRIMARIES);
  const territories = useAll<Territory>(TERRITORIES);
  const byId = useMemo(
    () => new Map((territories.data ?? []).map((each) => [each.id, each])),
    [territories.data],
  );
  const primary =
    values.primary || choosePrimary(primaries.data ?? [], elections.data ?? [], ["OPEN", "CLOSED", "RESULT"]);
  const regionName = (id: string) => inLanguage(byId.get(id)?.name) || id;
  const territoryOf = (election: ElectionItem) =>
    inLanguage(byId.get(election.territory_ids[0] ?? "")?.name) || inLanguage(election.name);
  return (
    <Page title={t.title} lead={t.lead} wide>
      <Loaded from={elections}>
        {(all) => {
          const mine = all.filter((each) => each.primary === primary);
          const regions = byRegion(mine, byId);
          const region = values.region && regions.has(values.region) ? values.region : undefined;
          const shown = region === undefined ? mine : (regions.get(region) ?? []);
          const total = sumOf(shown);
          const share = shareOf(total);
          const link = (id: string) => withQuery("/turnout", { primary: values.primary ?? "", region: id });
          return (
            <>
              <div class="filters">
                <PrimaryField
                  primaries={primaries.data ?? []}
                  value={primary ?? ""}
                  onValue={(chosen) => set({ primary: chosen, region: "" })}
                />
                <SelectField
                  label={t.region}
                  value={region ?? ""}
                  onValue={(chosen) => set({ region: chosen })}
                  options={[
                    { value: "", label: t.allRegions },
                    ...[...regions.keys()].map((id) => ({ value: id, label: regionName(id) })),
                  ]}
                />
              </div>
              <h2>
                {region === undefined ? t.country : regionName(region)} <Live on={live} />
              </h2>
              <p class="big-number">{share === undefined ? t.withheld : percent(share)}</p>
              <p>
                {total.withheld < total.elections &&
                  t.votedOf(number(total.voters), number(total.shownElectorate))}
              </p>
              {total.withheld > 0 && <p>{t.withheldSum(total.withheld)}</p>}
              <p class="muted">{t.whyWithheld}</p>
              {region === undefined && (
                <>
                  <h2>{t.map}</h2>
                  <TileMap sums={new Map([...regions].map(([id, these]) => [id, sumOf(these)]))} />
                </>
              )}
              <h2>{region === undefined ? t.table : t.tableOf(regionName(region))}</h2>
              <SumTable
                caption={t.table}
                rows={
                  region === undefined
                    ? [...regions].map(([id, these]) => ({
                        key: id,
                        name: <a href={link(id)}>{regionName(id)}</a>,
                        sum: sumOf(these),
                      }))
                    : shown.map((each) => ({
                        key: each.uuid,
                        name: (
                          <span>
                            <a href={`/elections/${each.uuid}`}>{territoryOf(each)}</a>{" "}
                            <code class="muted">{each.uuid}</code>
                          </span>
                        ),
                        sum: sumOf([each]),
                      }))
                }
              />
              <HoursSection key={`${primary} ${region}`} elections={shown} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
