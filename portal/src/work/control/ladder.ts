import type { CaseOutline, Kind } from "./api";

/** What can be ruled after a decision, or at first; as the service has it. */
export function rulingsAfter(before: Kind | undefined): readonly Kind[] {
  switch (before) {
    case undefined:
      return ["DISMISSAL", "WARNING", "REMOVAL"];
    case "REMOVAL":
      return ["REMOVAL", "WARNING", "RESTORED"];
    case "WARNING":
      return ["WARNING", "DISMISSAL"];
    case "DISMISSAL":
      return ["DISMISSAL", "WARNING", "REMOVAL"];
    case "RESTORED":
      return ["RESTORED", "WARNING", "REMOVAL"];
  }
}

/** Whether a ruling takes somebody off the election or brings somebody back, which two people sign. */
export function takesTwo(before: Kind | undefined, ruling: Kind): boolean {
  return (before === "REMOVAL") !== (ruling === "REMOVAL");
}

export function canBeRuledOn(one: Pick<CaseOutline, "state">): boolean {
  return one.state === "OPENED" || one.state === "HEARING" || one.state === "APPEALED";
}

/** Whether a ruling has to say why it could not wait for the candidate. */
export function needsHearing(
  one: Pick<CaseOutline, "outcome" | "answer_until"> & { statements: readonly unknown[] },
  ruling: Kind,
  now: number,
): boolean {
  const heard =
    one.statements.length > 0 || (one.answer_until !== undefined && Date.parse(one.answer_until) <= now);
  return one.outcome === undefined && ruling !== "DISMISSAL" && !heard;
}

/** Who complained appeals against what is milder than asked for, until the time is over. */
export function complainantMayAppeal(
  standing: { state: string; outcome?: Kind; appeal_until?: string } | undefined,
  now: number,
): boolean {
  return (
    standing !== undefined &&
    standing.state === "DECIDED" &&
    (standing.outcome === "DISMISSAL" || standing.outcome === "RESTORED") &&
    standing.appeal_until !== undefined &&
    Date.parse(standing.appeal_until) > now
  );
}
