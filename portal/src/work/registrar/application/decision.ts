import type { Application, Evidence, FieldReason } from "../../candidacy/common/api";

export type DecisionKind = "REGISTER" | "CORRECT" | "REFUSE" | "REINSTATE";

/** What a registrar has filled in so far. */
export interface Draft {
  kind: DecisionKind;
  reason: string;
  fields: FieldReason[];
  /** By rule. */
  evidence: Record<string, { document: string; note: string }>;
}

export interface DecisionRequest {
  decision: DecisionKind;
  reason?: string;
  fields: FieldReason[];
  evidence: Evidence[];
}

/** What can be decided in this state; what waits for a second person can only be confirmed or sent back. */
export function possible(application: Application, now: number): DecisionKind[] {
  if (application.proposal !== undefined) {
    return [];
  }
  switch (application.state) {
    case "SUBMITTED":
      return ["REGISTER", "CORRECT", "REFUSE"];
    case "CORRECTION":
      return Date.parse(application.due_at) < now ? ["REFUSE"] : [];
    case "REFUSED":
      return ["REINSTATE"];
    default:
      return [];
  }
}

/** The body of a decision: fields are asked to be corrected only where it is sent back. */
export function requestOf(draft: Draft): DecisionRequest {
  const reason = draft.reason.trim();
  return {
    decision: draft.kind,
    ...(draft.kind !== "REGISTER" && reason !== "" ? { reason } : {}),
    fields:
      draft.kind === "CORRECT"
        ? draft.fields
            .map((each) => ({ field: each.field, reason: each.reason.trim() }))
            .filter((each) => each.reason !== "")
        : [],
    evidence: Object.entries(draft.evidence)
      .map(([rule, seen]) => ({
        rule,
        ...(seen.document === "" ? {} : { document: seen.document }),
        ...(seen.note.trim() === "" ? {} : { note: seen.note.trim() }),
      }))
      .filter((each) => each.document !== undefined || each.note !== undefined),
  };
}

/** What of an application can be asked to be corrected: its members, then the documents it has or lacks. */
export function correctable(application: Application): string[] {
  const members = [
    "name",
    "birth_date",
    "sex",
    "citizenship_years_resident",
    "party_member",
    "membership_applied",
    "membership_applied_on",
    "declarations",
    "special_groups",
    "new_face",
    "territory_id",
    "contest_ids",
  ];
  const meeting =
    application.nomination === "PPO"
      ? ["ppo_code", "meeting_date", "protocol_number", "attended", "for"]
      : [];
  const kinds = new Set([...application.document_kinds, ...application.missing_documents]);
  return [...members, ...meeting, ...[...kinds].map((kind) => `documents.${kind}`)];
}
