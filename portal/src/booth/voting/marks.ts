import type { Choice } from "../../crypto/choices";
import type { PaperContest } from "../record/ballotPaper";

/** What the member has chosen in a contest so far; not yet an answer that the election takes. */
export interface Marks {
  blank: boolean;
  marked: readonly number[];
}

export const NOTHING: Marks = { blank: false, marked: [] };

/** Marks or unmarks a candidate; a mark takes the blank vote away. */
export function toggle(marks: Marks, candidate: number): Marks {
  const marked = marks.marked.includes(candidate)
    ? marks.marked.filter((each) => each !== candidate)
    : [...marks.marked, candidate].sort((a, b) => a - b);
  return { blank: false, marked };
}

/** Chooses the blank vote, which takes all marks away, or takes it back. */
export function toggleBlank(marks: Marks): Marks {
  return { blank: !marks.blank, marked: [] };
}

export function choiceOf(marks: Marks): Choice {
  return marks.blank ? { blank: true } : { blank: false, marked: marks.marked };
}

/** Whether the contest takes these marks. */
export function isComplete(contest: PaperContest, marks: Marks): boolean {
  if (marks.blank) {
    return contest.blank;
  }
  return marks.marked.length >= contest.min && marks.marked.length <= contest.max;
}
