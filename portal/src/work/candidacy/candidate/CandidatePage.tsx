import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { commonMessages } from "../common/messages";
import { useContestNames, useTerritoryNames } from "../common/names";
import { addressOf } from "../common/useQuery";
import { candidateMessages } from "./messages";
import { OfCandidate } from "./OfCandidate";
import type { OwnCandidacy } from "./useOwnCandidacies";

/** One's own candidacy, and the way to everything that belongs to it. */
export default function CandidatePage() {
  const t = useMessages(candidateMessages);
  return (
    <OfCandidate title={t.title} lead={t.lead}>
      {(own) => <Overview own={own} />}
    </OfCandidate>
  );
}

function Overview({ own }: { own: OwnCandidacy }) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const contest = useContestNames(own.primary.id);
  const { application } = own;
  const address = addressOf(`/work/apply/applications/${application.id}`, { primary: own.primary.id });
  return (
    <section class="card">
      <h2>{inLanguage(application.name)}</h2>
      <dl class="facts">
        <dt>{common.primary}</dt>
        <dd>{inLanguage(own.primary.name)}</dd>
        <dt>{t.number}</dt>
        <dd>{application.registration_number}</dd>
        <dt>{common.fields.territory_id}</dt>
        <dd>{territory(application.territory_id)}</dd>
        <dt>{common.fields.contest_ids}</dt>
        <dd>{application.contest_ids.map(contest).join("; ")}</dd>
      </dl>
      <p>
        <a href={address}>{t.toApplication}</a>
      </p>
    </section>
  );
}
