import type { LocalText } from "../../i18n/language";

/** A candidacy as the public sees it. */
export interface Candidacy {
  candidacy_id: string;
  version: number;
  primary_id: string;
  territory_id: string;
  contest_ids: string[];
  registration_number: string;
  name: LocalText;
  status: "REGISTERED" | "WITHDRAWN" | "REMOVED";
  sex: string;
  under35: boolean;
  nomination: string;
}

export interface ProfileTexts {
  biography: string;
  education: string;
  work: string;
  programme: string[];
}

/** What a candidate says; of one without a profile the same form, empty. */
export interface Profile {
  candidacy_id: string;
  registration_number: string;
  name: LocalText;
  territory_id: string;
  contest_ids: string[];
  filled_in: boolean;
  form: { kk: ProfileTexts; ru: ProfileTexts; links: string[]; photo?: string | null };
  published_at?: string | null;
  corrected?: { reason: string; decision_number?: string | null; opened_at: string } | null;
}

/** A meeting or debate. */
export interface CampaignEvent {
  id: string;
  topic: LocalText;
  territory_id: string;
  place?: string | null;
  link?: string | null;
  starts_at: string;
  state: string;
  cancel_reason?: string | null;
  visits?: number | null;
  check_ins: number;
}

/** Participants are in speaking order once it is drawn. */
export interface Debate {
  id: string;
  contest_id: string;
  group?: number | null;
  event: CampaignEvent;
  participants: { candidacy_id: string; attendance: string }[];
  draw?: { round: number; algorithm: string; seed: string } | null;
}

/** A decision of party control as everybody may read it. */
export interface PublicDecision {
  case_id: string;
  case_number: number;
  case_state: string;
  candidacy_id: string;
  territory_id: string;
  ground: string;
  version: number;
  level: string;
  kind: string;
  reason: LocalText;
  without_hearing?: LocalText | null;
  decision_number: string;
  decided_at: string;
  appeal_until?: string | null;
  in_force: boolean;
  ballot_effect?: string | null;
}

function primaryPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}`;
}

export function candidaciesOf(primary: string, query: Record<string, string>): string {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
  asked.set("limit", "200");
  return `${primaryPath(primary)}/candidacies?${asked}`;
}

export function profileOf(primary: string, candidacy: string): string {
  return `${primaryPath(primary)}/candidacies/${encodeURIComponent(candidacy)}/profile`;
}

export function profilesOf(primary: string, contest: string): string {
  return `${primaryPath(primary)}/campaign/profiles/contests/${encodeURIComponent(contest)}`;
}

export function contestOf(primary: string, contest: string): string {
  return `${primaryPath(primary)}/contests/${encodeURIComponent(contest)}`;
}

export function meetingsOf(primary: string, candidacy: string): string {
  return `${primaryPath(primary)}/campaign/meetings?candidacy=${encodeURIComponent(candidacy)}`;
}

export function debatesIn(primary: string, territory: string): string {
  return `${primaryPath(primary)}/campaign/debates?limit=200&territory=${encodeURIComponent(territory)}`;
}

export function decisionsOf(primary: string, candidacy?: string): string {
  const about = candidacy === undefined ? "" : `&candidacy=${encodeURIComponent(candidacy)}`;
  return `${primaryPath(primary)}/control/decisions?limit=200${about}`;
}
