import type { LocalText } from "../../../i18n/language";

/** A run of the whole thing, as `/api/registration/primaries` lists it. */
export interface Primary {
  id: string;
  name: LocalText;
  zone: string;
  reference_date: string;
  registration_closed_at?: string;
}

export interface Territory {
  id: string;
  level: string;
  parent_id?: string;
  name: LocalText;
}

export interface Contest {
  id: string;
  level: string;
  territory_id: string;
  title: LocalText;
  seats: number;
  min_age?: number;
}

/** When and how to apply in a primary. */
export interface NominationTerms {
  opens: string;
  closes: string;
  zone: string;
  settings: {
    required_documents: string[];
    required_of_organisations: string[];
    correction_rounds: number;
    correction_days: number;
    decision_days: number;
    claim_hours: number;
  };
}

export type ApplicationState = "SUBMITTED" | "CORRECTION" | "REGISTERED" | "REFUSED" | "WITHDRAWN";
export const APPLICATION_STATES = ["SUBMITTED", "CORRECTION", "REGISTERED", "REFUSED", "WITHDRAWN"] as const;
export type Nomination = "SELF" | "PPO";
export type Sex = "FEMALE" | "MALE";

/** What is wrong with one member of an application, or with a document (`documents.` and its kind). */
export interface FieldReason {
  field: string;
  reason: string;
}

/** What the applicant declares; the last two only where they are asked. */
export interface Declarations {
  no_conviction: boolean;
  no_corruption: boolean;
  citizen?: boolean;
  not_expelled?: boolean;
}

/** The meeting of the primary party organisation that nominated. */
export interface MeetingOfOrganisation {
  ppo_code?: string;
  meeting_date?: string;
  protocol_number?: string;
  attended?: number;
  for?: number;
}

/** Refusing and taking up again take two people. */
export type TwoPersonAct = "REFUSE" | "REINSTATE";

export interface Application extends MeetingOfOrganisation {
  id: string;
  state: ApplicationState;
  version: number;
  nomination: Nomination;
  territory_id: string;
  contest_ids: string[];
  iin: string;
  name: LocalText;
  sex: Sex;
  birth_date: string;
  citizenship_years_resident: number;
  party_member: boolean;
  membership_applied: boolean;
  membership_applied_on?: string;
  declarations: Declarations;
  special_groups: string[];
  new_face: boolean;
  submitted_at: string;
  decided_at?: string;
  reason?: string;
  unmet_rules: string[];
  duplicates: string[];
  registration_number?: string;
  candidacy_id?: string;
  round: number;
  due_at: string;
  rules_without_evidence: string[];
  document_kinds: string[];
  missing_documents: string[];
  fields_to_correct: FieldReason[];
  claimed_by?: string;
  proposal?: { act: TwoPersonAct; reason: string; at: string; own: boolean };
}

export type Outcome = "MET" | "NOT_MET" | "NEEDS_EVIDENCE";

/** What each rule says, in figures and in words of the reader's language. */
export interface Eligibility {
  rule_version: number;
  may_stand: boolean;
  findings: Finding[];
}

export interface Finding {
  rule: string;
  outcome: Outcome;
  source: "ROLL" | "DECLARED";
  explanation: string;
}

/** A version of the rules; `evidence` is the kind of document that proves what is declared. */
export interface RuleVersion {
  version: number;
  valid_from?: string;
  valid_to?: string;
  rules: { kind: string; declaration?: string; evidence?: string }[];
}

export interface AttachedDocument {
  kind: string;
  round: number;
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  uploaded_at: string;
}

export interface Evidence {
  rule: string;
  document?: string;
  note?: string;
}

/** All that was submitted and decided, oldest first. */
export interface ApplicationHistory {
  submissions: { round: number; submitted_at: string }[];
  decisions: {
    round: number;
    step: string;
    reason?: string;
    fields: FieldReason[];
    evidence: Evidence[];
    decided_at: string;
    decided_by?: string;
  }[];
}

export function primaryPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}`;
}

export function applicationPath(primary: string, id: string): string {
  return `${primaryPath(primary)}/applications/${encodeURIComponent(id)}`;
}

/** The tag of a version, where a list gave the version and no header. */
export function tagOf(version: number): string {
  return `"${version}"`;
}
