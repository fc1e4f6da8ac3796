import { type Page as PageOf, useResource } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { Failure } from "../../../../ui/Failure";
import { Loading } from "../../../../ui/Waiting";
import { primaryPath } from "../../common/api";
import { useTerritories, withParents } from "../../common/names";
import { useAll } from "../../common/useAll";
import { candidateMessages } from "../messages";
import { OfCandidate } from "../OfCandidate";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { type Seat, type Seminar, SeminarCard } from "./SeminarCard";

/** Seminars for candidates: a seat is taken and given back here. */
export default function SeminarsPage() {
  const t = useMessages(candidateMessages);
  return (
    <OfCandidate title={t.seminars.title} lead={t.seminars.lead}>
      {(own) => <Seminars own={own} />}
    </OfCandidate>
  );
}

function Seminars({ own }: { own: OwnCandidacy }) {
  const t = useMessages(candidateMessages);
  const path = `${primaryPath(own.primary.id)}/campaign/seminars`;
  const territories = useTerritories();
  const chain = withParents(territories, own.application.territory_id);
  const seminars = useAll<Seminar>(`${path}?limit=200`);
  const seats = useResource<PageOf<Seat>>(`${path}/of/${own.candidacy}`);
  const mine = seats.data?.items ?? [];
  const offered = seminars.items.filter(
    (each) =>
      each.territory_id === undefined ||
      chain.includes(each.territory_id) ||
      mine.some((seat) => seat.seminar_id === each.id),
  );
  const reload = () => {
    seminars.reload();
    seats.reload();
  };
  return (
    <>
      {seminars.loading && <Loading />}
      <Failure error={seminars.error ?? seats.error} retry={reload} />
      {!seminars.loading && offered.length === 0 && <p class="muted">{t.seminars.none}</p>}
      <ul class="plain">
        {offered.map((each) => (
          <li key={each.id} class="card">
            <SeminarCard
              path={`${path}/${each.id}/seats/${own.candidacy}`}
              seminar={each}
              seat={mine.find((seat) => seat.seminar_id === each.id)}
              changed={reload}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
