import type { Question } from "./election";

/** An answer to one question: the indexes of the marked candidates, or a blank vote. */
export type Choice = { blank: true } | { blank: false; marked: readonly number[] };

/** What an answer lacks, if anything. */
export type ChoiceDefect = "too-few" | "too-many" | "blank-not-allowed";

export function defectOf(question: Question, choice: Choice): ChoiceDefect | undefined {
  if (choice.blank) {
    return question.blank ? undefined : "blank-not-allowed";
  }
  if (choice.marked.length < question.min) {
    return "too-few";
  }
  return choice.marked.length > question.max ? "too-many" : undefined;
}

/** One bit per ciphertext: a leading one for "blank" where the question has it. */
export function plaintexts(question: Question, choice: Choice): number[] {
  const marks = question.answers.map((_, i) => (!choice.blank && choice.marked.includes(i) ? 1 : 0));
  return question.blank ? [choice.blank ? 1 : 0, ...marks] : marks;
}
