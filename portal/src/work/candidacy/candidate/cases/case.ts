import type { LocalText } from "../../../../i18n/language";

/** A case against the candidate, in a list. */
export interface CaseOutline {
  case_id: string;
  number: number;
  ground: string;
  level: string;
  state: string;
  outcome?: string;
  removed: boolean;
  answer_until?: string;
  due_at?: string;
  opened_at: string;
  version: number;
}

export interface PublicDecision {
  version: number;
  level: string;
  kind: string;
  reason: LocalText;
  without_hearing?: LocalText;
  decision_number: string;
  decided_at: string;
  appeal_until?: string;
  in_force: boolean;
}

/** The whole case as the candidate may read it. */
export interface OwnCase extends CaseOutline {
  summary: string;
  statements: {
    id: string;
    purpose: string;
    side: string;
    text: string;
    at: string;
    documents: { id: string; name: string; media_type: string; size: number }[];
  }[];
  evidence: { number: number; media_type: string; size: number; sha256: string; released_at: string }[];
  decisions: PublicDecision[];
}

export const CASES = "/api/me/control-cases";

/** What the candidate can do in a case now, and until when. */
export type Step = { kind: "answer" | "appeal"; until: string | undefined } | undefined;

/**
 * An answer while the commission hears the candidate; an appeal against what went against the candidate, until its time
 * is over.
 */
export function stepOf(one: OwnCase, now: number): Step {
  if (one.state === "HEARING") {
    return one.answer_until === undefined || Date.parse(one.answer_until) > now
      ? { kind: "answer", until: one.answer_until }
      : undefined;
  }
  const last = one.decisions.at(-1);
  const against = last?.kind === "REMOVAL" || last?.kind === "WARNING";
  if (one.state === "DECIDED" && against && last.appeal_until !== undefined) {
    return Date.parse(last.appeal_until) > now ? { kind: "appeal", until: last.appeal_until } : undefined;
  }
  return undefined;
}
