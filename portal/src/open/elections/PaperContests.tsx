import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Copyable } from "../../ui/Copyable";
import { sharedMessages } from "../shared/messages";
import type { BallotPaper } from "./api";
import { commands, drawInShell } from "./commands";
import { electionsMessages } from "./messages";

/** The ballot paper as everybody sees it, with what is needed to draw its order again. */
export function PaperContests({ paper }: { paper: BallotPaper }) {
  const t = useMessages(electionsMessages);
  const s = useMessages(sharedMessages);
  return (
    <>
      {paper.contests.map((contest) => (
        <section key={contest.contest_id} class="card">
          <h3>{inLanguage(contest.title)}</h3>
          <p class="muted">
            {s.level[contest.level] ?? contest.level} · {t.seats(contest.seats)} ·{" "}
            {t.marks(number(contest.min), number(contest.max))}
            {contest.blank && <> · {t.blankAllowed}</>}
          </p>
          <ol>
            {contest.candidates.map((candidate) => (
              <li key={candidate.candidacy_id}>
                <a href={`/candidates/${paper.primary_id}/${candidate.candidacy_id}`}>
                  {inLanguage(candidate.name)}
                </a>{" "}
                <span class="muted">
                  {t.number} {candidate.registration_number}
                </span>
              </li>
            ))}
          </ol>
          <details>
            <summary>{t.drawTitle}</summary>
            <p>{t.drawText}</p>
            <dl class="facts">
              <dt>{t.seed}</dt>
              <dd>
                <Copyable text={contest.draw.seed} label={t.seed} />
              </dd>
            </dl>
            <Copyable
              text={drawInShell(
                contest.draw.seed,
                contest.contest_id,
                contest.candidates.map((each) => each.candidacy_id),
              )}
              label={t.drawTitle}
            />
            <p>{t.drawAll}:</p>
            <Copyable
              text={commands(location.origin, paper.election_uuid, paper.primary_id).draw}
              label={t.drawAll}
            />
          </details>
        </section>
      ))}
    </>
  );
}
