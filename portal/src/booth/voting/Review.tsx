import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { boothMessages } from "../messages";
import type { BallotPaper } from "../record/ballotPaper";
import { type Announcement, isRemoved } from "./announcements";
import { MarkedList } from "./MarkedList";
import type { Marks } from "./marks";

interface Props {
  paper: BallotPaper;
  marks: readonly Marks[];
  standing: ReadonlyMap<string, Announcement>;
  onChange: () => void;
  onEncrypt: () => void;
}

/** Asks once more before the ballot is encrypted. */
export function Review({ paper, marks, standing, onChange, onEncrypt }: Props) {
  const t = useMessages(boothMessages).ballot;
  const removed = paper.contests.flatMap((contest, i) =>
    (marks[i]?.marked ?? [])
      .map((each) => contest.candidates[each])
      .filter((each) => each !== undefined && isRemoved(standing, each.candidacy_id)),
  );
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t.reviewTitle}</h2>
      <MarkedList paper={paper} marks={marks} />
      {removed.map((each) => (
        <Notice kind="warning" key={each?.candidacy_id ?? ""}>
          <p>{t.removedMarked(inLanguage(each?.name))}</p>
        </Notice>
      ))}
      <p class="muted">{t.encryptNote}</p>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={onEncrypt}>
          {t.encrypt}
        </button>
        <button type="button" class="button" onClick={onChange}>
          {t.change}
        </button>
      </div>
    </section>
  );
}
