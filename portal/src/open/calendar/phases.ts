import type { Phase } from "./api";

export type PhaseState = "past" | "now" | "next" | "later";

/** Where a phase stands at a moment; of those to come the ones that open first are next. */
export function stateOf(phase: Phase, all: readonly Phase[], now: number): PhaseState {
  if (now >= Date.parse(phase.closes)) {
    return "past";
  }
  const opens = Date.parse(phase.opens);
  if (now >= opens) {
    return "now";
  }
  const first = Math.min(...all.map((each) => Date.parse(each.opens)).filter((moment) => moment > now));
  return opens === first ? "next" : "later";
}
