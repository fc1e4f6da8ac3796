import { useId, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Check } from "../../ui/Form";
import { boothMessages } from "../messages";
import type { PaperContest } from "../record/ballotPaper";
import { type Announcement, isRemoved } from "./announcements";
import { isComplete, type Marks, toggle, toggleBlank } from "./marks";

interface Props {
  contest: PaperContest;
  primary: string | undefined;
  marks: Marks;
  onMarks: (marks: Marks) => void;
  standing: ReadonlyMap<string, Announcement>;
  /** The member wanted to go on: say what is missing. */
  tried: boolean;
}

/** One contest: candidates in drawn order, all alike, and how many are marked. */
export function ContestForm({ contest, primary, marks, onMarks, standing, tried }: Props) {
  const t = useMessages(boothMessages).ballot;
  const id = useId();
  const [full, setFull] = useState(false);
  const count = marks.marked.length;
  const mark = (candidate: number) => {
    const tooMany = !marks.marked.includes(candidate) && count >= contest.max;
    setFull(tooMany);
    if (!tooMany) {
      onMarks(toggle(marks, candidate));
    }
  };
  const incomplete = tried && !isComplete(contest, marks);
  const tooFew = contest.blank ? t.tooFew(contest.min, count) : t.tooFewNoBlank(contest.min, count);
  return (
    <fieldset aria-describedby={id} data-contest={contest.contest_id}>
      <legend>{inLanguage(contest.title)}</legend>
      <p id={id}>
        {t.choose(contest.min, contest.max)} <span class="muted">{t.order}</span>
      </p>
      {contest.candidates.map((candidate, i) => {
        const word = standing.get(candidate.candidacy_id);
        const profile = primary && `/candidates/${primary}/${candidate.candidacy_id}`;
        return (
          <div class="candidate" key={candidate.candidacy_id}>
            <Check
              checked={marks.marked.includes(i)}
              onChecked={() => mark(i)}
              name={contest.contest_id}
              value={String(i)}
              label={
                <>
                  <span class="candidate-name">{inLanguage(candidate.name)}</span>{" "}
                  <span class="muted nowrap">{t.number(candidate.registration_number)}</span>
                  {isRemoved(standing, candidate.candidacy_id) && (
                    <span>
                      <br />
                      <span class="tag tag-error">{t.removed}</span> {t.removedText(inLanguage(word?.reason))}
                    </span>
                  )}
                  {word?.kind === "RESTORED" && (
                    <span>
                      <br />
                      <span class="tag">{t.restored}</span>
                    </span>
                  )}
                </>
              }
            />
            {profile && (
              <a
                class="profile"
                href={profile}
                target="_blank"
                rel="noreferrer"
                aria-label={`${t.profile}: ${inLanguage(candidate.name)}`}
              >
                {t.profile}
              </a>
            )}
          </div>
        );
      })}
      {contest.blank && (
        <Check
          label={t.blank}
          checked={marks.blank}
          onChecked={() => onMarks(toggleBlank(marks))}
          value="blank"
        />
      )}
      <div class="marked" role="status">
        {marks.blank ? t.blankChosen : t.marked(count, contest.max)}
        {full && <div class="field-error">{t.tooMany(contest.max)}</div>}
        {incomplete && <div class="field-error">{tooFew}</div>}
      </div>
    </fieldset>
  );
}
