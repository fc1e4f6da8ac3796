import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import type { Contest } from "../shared/api";
import { sharedMessages } from "../shared/messages";
import { nameOf, type TerritoryMap } from "../shared/territories";
import type { Candidacy } from "./api";
import { candidatesMessages } from "./messages";

interface Props {
  candidacy: Candidacy;
  contests: readonly Contest[];
  territories: TerritoryMap;
}

/** A candidacy in the list: the same lines for everybody. */
export function CandidateCard({ candidacy, contests, territories }: Props) {
  const t = useMessages(candidatesMessages);
  const s = useMessages(sharedMessages);
  const title = (id: string) => inLanguage(contests.find((each) => each.id === id)?.title) || id;
  return (
    <li class="card">
      <h2 class="card-title">
        <a href={`/candidates/${candidacy.primary_id}/${candidacy.candidacy_id}`}>
          {inLanguage(candidacy.name)}
        </a>
      </h2>
      <p>
        {t.number(candidacy.registration_number)} · {nameOf(candidacy.territory_id, territories)}
      </p>
      <p>{candidacy.contest_ids.map(title).join("; ")}</p>
      <p class="muted">
        {s.sex[candidacy.sex] ?? candidacy.sex}
        {candidacy.under35 && `, ${t.under35}`} · {s.nomination[candidacy.nomination] ?? candidacy.nomination}
      </p>
      {candidacy.status !== "REGISTERED" && (
        <p>
          <span class="tag tag-warning">{s.status[candidacy.status] ?? candidacy.status}</span>
        </p>
      )}
    </li>
  );
}
