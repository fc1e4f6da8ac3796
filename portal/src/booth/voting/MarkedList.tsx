import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { boothMessages } from "../messages";
import type { BallotPaper } from "../record/ballotPaper";
import type { Marks } from "./marks";

/** What is marked, contest by contest, in words. */
export function MarkedList({ paper, marks }: { paper: BallotPaper; marks: readonly Marks[] }) {
  const t = useMessages(boothMessages).ballot;
  return (
    <>
      {paper.contests.map((contest, i) => (
        <div class="card" key={contest.contest_id}>
          <h3>{inLanguage(contest.title)}</h3>
          {marks[i]?.blank ? (
            <p>{t.blankChosen}</p>
          ) : (
            <ul>
              {marks[i]?.marked.map((each) => (
                <li key={each}>
                  <strong>{inLanguage(contest.candidates[each]?.name)}</strong>{" "}
                  <span class="muted">{t.number(contest.candidates[each]?.registration_number ?? "")}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
