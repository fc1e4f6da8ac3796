import { useRoute } from "preact-iso";
import { ProblemError } from "../../api/problem";
import { useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { Contest } from "../shared/api";
import { useQuery } from "../shared/useQuery";
import { type ContestRating, ratingOf } from "./api";
import { resultsMessages } from "./messages";
import { Proofs } from "./Proofs";
import { RankingTable } from "./RankingTable";
import { VoidMarks } from "./VoidMarks";

const RANKINGS = ["overall", "women", "under35"] as const;
type Ranking = (typeof RANKINGS)[number];

/** One contest: its ratings, the marks that do not count, and the proofs. */
export default function RatingPage() {
  const t = useMessages(resultsMessages);
  const { primary = "", contest = "" } = useRoute().params;
  const { values, set } = useQuery();
  const rating = useResource<ContestRating>(ratingOf(primary, contest));
  const about = useResource<Contest>(
    `/api/registration/primaries/${encodeURIComponent(primary)}/contests/${encodeURIComponent(contest)}`,
  );
  const { reload } = rating;
  useStream<{ contest_id?: string }>("tally", (news) => news.contest_id === contest && reload());
  const which: Ranking = RANKINGS.find((each) => each === values.ranking) ?? "overall";
  const missing = rating.error instanceof ProblemError && rating.error.status === 404;
  return (
    <Page title={inLanguage(about.data?.title) || t.contestTitle}>
      {missing && rating.data === undefined ? (
        <Notice kind="info" title={t.noResultYet}>
          <p>{t.noResultYetText}</p>
        </Notice>
      ) : (
        <Loaded from={rating}>
          {(found) => (
            <>
              <dl class="facts">
                <dt>{t.seats}</dt>
                <dd>{number(found.seats)}</dd>
                <dt>{t.ballots}</dt>
                <dd>{number(found.ballots_counted)}</dd>
                <dt>{t.blank}</dt>
                <dd>{number(found.blank_votes)}</dd>
              </dl>
              <fieldset class="plain-fieldset buttons" aria-label={t.ranking}>
                {RANKINGS.map((each) => (
                  <button
                    key={each}
                    type="button"
                    class={each === which ? "button button-primary" : "button"}
                    aria-pressed={each === which}
                    onClick={() => set({ ranking: each === "overall" ? "" : each })}
                  >
                    {t[each]}
                  </button>
                ))}
              </fieldset>
              <h2>{t[which]}</h2>
              <p>{t.rankingText[which]}</p>
              <RankingTable rating={found} places={found[which]} caption={t[which]} />
              <ul class="muted">
                <li>{t.seatLine(number(found.seats))}</li>
                <li>{t.tieRule[found.tie_rule] ?? t.tieOther(found.tie_rule)}</li>
                <li>{t.shareText}</li>
                <li>{t.paper}</li>
                <li>{t.version(number(found.version))}</li>
              </ul>
              <VoidMarks rating={found} />
              <Proofs rating={found} />
            </>
          )}
        </Loaded>
      )}
      <p>
        <a href={`/results?primary=${primary}`}>{t.back}</a>
      </p>
    </Page>
  );
}
