import { useMessages } from "../../../../i18n/catalogue";
import { Failure } from "../../../../ui/Failure";
import { Loading } from "../../../../ui/Waiting";
import { useTerritories, withParents } from "../../common/names";
import { useAll } from "../../common/useAll";
import { candidateMessages } from "../messages";
import { OfCandidate } from "../OfCandidate";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { DebateCard } from "./DebateCard";
import { type Debate, debatesPath, ownDebates } from "./debate";

/** The debates in which the candidate is to speak. */
export default function DebatesPage() {
  const t = useMessages(candidateMessages);
  return (
    <OfCandidate title={t.debates.title} lead={t.debates.lead}>
      {(own) => <Debates own={own} />}
    </OfCandidate>
  );
}

function Debates({ own }: { own: OwnCandidacy }) {
  const t = useMessages(candidateMessages);
  const territories = useTerritories();
  // A debate of a regional contest is the region's: the whole region is looked through.
  const region = withParents(territories, own.application.territory_id).at(-1);
  const path = debatesPath(own.primary.id);
  const debates = useAll<Debate>(
    territories.length === 0 ? undefined : `${path}?territory=${region ?? ""}&limit=200`,
  );
  const mine = ownDebates(debates.items, own.candidacy);
  return (
    <>
      {debates.loading && <Loading />}
      <Failure error={debates.error} retry={debates.reload} />
      {!debates.loading && mine.length === 0 && <p class="muted">{t.debates.none}</p>}
      <ul class="plain">
        {mine.map((each) => (
          <li key={each.id} class="card">
            <DebateCard path={`${path}/${each.id}`} debate={each} own={own} />
          </li>
        ))}
      </ul>
    </>
  );
}
