import type { LocalText } from "../../i18n/language";
import type { ElectionItem, ElectionPhase, Turnout } from "../shared/api";

export interface Alarm {
  kind: string;
  subject: string;
  detail: string;
  raised_at: string;
}

/** One election and the state of its record. */
export interface ElectionDetail extends Omit<ElectionItem, "alarms"> {
  contest_ids: string[];
  stage: string;
  grace_seconds: number;
  partition: number;
  pos?: number | null;
  audit: { status: "VERIFIED" | "BEHIND" | "FAILED"; failed_height?: number | null; reason?: string | null };
  log: { copied_to?: number | null; compared_to?: number | null };
  turnout: Turnout;
  state: ElectionPhase;
  alarms: Alarm[];
}

export interface PaperCandidate {
  candidacy_id: string;
  name: LocalText;
  registration_number: string;
}

export interface PaperContest {
  contest_id: string;
  title: LocalText;
  level: string;
  seats: number;
  min: number;
  max: number;
  blank: boolean;
  draw: { algorithm: string; seed: string };
  candidates: PaperCandidate[];
}

export interface BallotPaper {
  election_uuid: string;
  primary_id: string;
  name: LocalText;
  contests: PaperContest[];
}

/** How far the count is. */
export interface TallyState {
  uuid: string;
  stage: string;
  election_hash?: string | null;
  ballot_paper_sha256?: string | null;
  electorate: number;
  partial_decryptions_given: number;
  partial_decryptions_needed: number;
  given_by: number[];
}

export interface Checkpoint {
  election: string;
  height: number;
  hash: string;
  pos: number;
  verified_height: number;
  at: string;
  key_id: string;
  signature: string;
}

export interface ElectionResult {
  ballots_counted: number;
  electorate: number;
  questions: {
    contest_id: string;
    blank_votes: number;
    candidates: { candidacy_id: string; votes: number }[];
  }[];
}

export function electionPath(uuid: string, what = ""): string {
  return `/api/elections/${encodeURIComponent(uuid)}${what}`;
}

export function tallyPath(uuid: string, what = ""): string {
  return `/api/tally/elections/${encodeURIComponent(uuid)}${what}`;
}
