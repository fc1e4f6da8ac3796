import { post, put, request } from "../../api/http";
import type { LocalText } from "../../i18n/language";
import type { StoredDocument } from "./parts/documents";

export const GROUNDS = [
  "MISSED_DEBATE",
  "BANNED_MATERIAL",
  "BRIBERY",
  "FALSE_DATA",
  "INSULT",
  "OTHER",
] as const;
export const CASE_STATES = [
  "OPENED",
  "HEARING",
  "PROPOSED",
  "DECIDED",
  "APPEALED",
  "APPEAL_PROPOSED",
  "FINAL",
] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const LEVELS = ["TERRITORIAL", "REGIONAL", "CENTRAL"] as const;
export type Kind = "WARNING" | "REMOVAL" | "DISMISSAL" | "RESTORED";
export const COMPLAINT_STATES = ["RECEIVED", "JOINED", "INADMISSIBLE", "ANSWERED"] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export const REPORT_STATES = ["REPORTED", "DISMISSED", "CASE_OPENED", "DUPLICATE"] as const;

/** A case in a list. */
export interface CaseOutline {
  case_id: string;
  number: number;
  candidacy_id: string;
  territory_id: string;
  ground: string;
  source: string;
  level: string;
  state: CaseState;
  outcome?: Kind;
  removed: boolean;
  overdue: boolean;
  answer_until?: string;
  due_at?: string;
  opened_at: string;
  version: number;
}

export interface Statement {
  id: string;
  purpose: "ANSWER" | "APPEAL";
  side: "CANDIDATE" | "COMPLAINANT";
  text: string;
  at: string;
  documents: StoredDocument[];
}

export interface Decision {
  version: number;
  level: string;
  kind: Kind;
  reason: LocalText;
  without_hearing?: LocalText;
  decision_number: string;
  decided_at: string;
  appeal_until?: string;
  in_force: boolean;
  ballot_effect?: string;
}

export interface Proposed {
  proposal_id: string;
  ruling: { kind: Kind; reason: LocalText; decision_number: string; without_hearing?: LocalText };
  proposed_by: string;
  proposed_at: string;
}

export interface Step {
  at: string;
  actor: string;
  act: string;
  details: Record<string, unknown>;
}

export interface Case extends CaseOutline {
  summary: string;
  statements: Statement[];
  evidence: { number: number; media_type: string; size: number; sha256: string; released_at: string }[];
  decisions: Decision[];
  waiting?: Proposed;
  history: Step[];
}

export interface Complaint {
  complaint_id: string;
  primary_id: string;
  territory_id: string;
  candidacy_id?: string;
  official_act?: string;
  ground?: string;
  text: string;
  incident_id?: string;
  state: ComplaintState;
  answer?: string;
  case_id?: string;
  standing?: { number: number; state: CaseState; level: string; outcome?: Kind; appeal_until?: string };
  documents: StoredDocument[];
  released: string[];
  received_at: string;
  version: number;
}

export interface MaterialReport {
  id: string;
  number: number;
  kind: string;
  territory_id: string;
  place: string;
  seen_at: string;
  description: string;
  candidacy_id?: string;
  document_ids: string[];
  state: string;
  answer?: string;
  duplicate_of?: string;
  case_id?: string;
  version: number;
  reported_at: string;
}

export interface Ruling {
  kind: Kind;
  reason: LocalText;
  decision_number: string;
  without_hearing?: LocalText;
}

export function primaryPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}`;
}

export function casePath(primary: string, id: string): string {
  return `${primaryPath(primary)}/control/cases/${encodeURIComponent(id)}`;
}

export function hear(primary: string, id: string, version: string | undefined) {
  return request("POST", `${casePath(primary, id)}/hearing`, { ifMatch: version });
}

export function rule(
  primary: string,
  id: string,
  version: string | undefined,
  key: string,
  ruling: Ruling,
): Promise<unknown> {
  return post(`${casePath(primary, id)}/rulings`, ruling, { ifMatch: version, idempotencyKey: key });
}

export function countersign(primary: string, id: string, proposal: string): Promise<unknown> {
  return post(`${casePath(primary, id)}/rulings/${proposal}/countersign`);
}

export function giveBack(primary: string, id: string, proposal: string, reason: string): Promise<unknown> {
  return post(`${casePath(primary, id)}/rulings/${proposal}/return`, { reason });
}

export function complaintPath(primary: string, id: string): string {
  return `${primaryPath(primary)}/complaints/${encodeURIComponent(id)}`;
}

export interface ComplaintDecision {
  outcome: "OPEN_CASE" | "JOIN_CASE" | "INADMISSIBLE" | "ANSWERED";
  candidacy_id?: string;
  ground?: string;
  summary?: string;
  case_id?: string;
  answer?: string;
}

export function decideComplaint(
  primary: string,
  id: string,
  version: string | undefined,
  decision: ComplaintDecision,
): Promise<unknown> {
  return post(`${complaintPath(primary, id)}/decision`, decision, { ifMatch: version });
}

export function release(primary: string, complaint: string, document: string): Promise<unknown> {
  return put(`${complaintPath(primary, complaint)}/documents/${document}/release`, {});
}
