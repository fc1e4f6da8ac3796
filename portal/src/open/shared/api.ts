import type { LocalText } from "../../i18n/language";

/** One run of nomination, voting and count. */
export interface Primary {
  id: string;
  name: LocalText;
  zone: string;
  reference_date: string;
  grace_seconds: number;
  registration_closed_at?: string | null;
}

export interface Territory {
  id: string;
  code: string;
  parent_id?: string | null;
  level: string;
  name: LocalText;
  population_2020: number;
}

export interface Contest {
  id: string;
  level: string;
  territory_id: string;
  title: LocalText;
  seats: number;
  min: number;
  max: number;
  blank: boolean;
}

/** `voters` is absent where so few have voted that the number is withheld. */
export interface Turnout {
  voters?: number | null;
  electorate: number;
  withheld: boolean;
}

export type ElectionPhase = "ANNOUNCED" | "OPEN" | "CLOSED" | "BALLOTS_ENDED" | "ENCRYPTED_TALLY" | "RESULT";

/** One election in the list of all. */
export interface ElectionItem {
  uuid: string;
  primary: string;
  name: LocalText;
  territory_ids: string[];
  state: ElectionPhase;
  opens: string;
  closes: string;
  height?: number | null;
  verified_height?: number | null;
  head?: string | null;
  turnout: Turnout;
  alarms: number;
}

export const PRIMARIES = "/api/registration/primaries?limit=200";
export const TERRITORIES = "/api/registration/territories";
export const ELECTIONS = "/api/elections?limit=200";

export function contestsOf(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/contests?limit=200`;
}
