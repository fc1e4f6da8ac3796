import type { LocalText } from "../../i18n/language";

/** A candidacy in a ranking. Void marks stand at place 0. */
export interface Place {
  place: number;
  candidacy_id: string;
  registration_number: string;
  name: LocalText;
  votes: number;
  above_seat_line: boolean;
  tied: boolean;
}

/** The rankings of one contest over all its elections. */
export interface ContestRating {
  contest_id: string;
  version: number;
  primary_id: string;
  seats: number;
  tie_rule: string;
  ballots_counted: number;
  blank_votes: number;
  overall: Place[];
  women: Place[];
  under35: Place[];
  void: Place[];
}

/** What voters were told last in a case. */
export interface Removal {
  case_id: string;
  version: number;
  candidacy_id: string;
  kind: string;
  reason: LocalText;
  decision_number: string;
  decided_at: string;
}

export function ratingsOf(primary: string): string {
  return `/api/tally/primaries/${encodeURIComponent(primary)}/ratings?limit=50`;
}

export function ratingOf(primary: string, contest: string): string {
  return `/api/tally/contests/${encodeURIComponent(contest)}/rating?primary=${encodeURIComponent(primary)}`;
}

export function removalsOf(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/removals`;
}
