import type { LocalText } from "../../i18n/language";

/** A phase with its instants. */
export interface Phase {
  name: string;
  opens: string;
  closes: string;
}

export interface PhaseChange {
  phase: string;
  before?: Phase | null;
  after?: Phase | null;
  opens_moved_seconds: number;
  closes_moved_seconds: number;
}

/** A version of the calendar. */
export interface Calendar {
  primary_id: string;
  version: number;
  zone: string;
  phases: Phase[];
  grace_seconds: number;
  accepted_until: string;
  reason: LocalText;
  decision_number: string;
  office: string;
  countersigned: boolean;
  decided_at: string;
  changes: PhaseChange[];
}

export function calendarOf(primary: string, what = ""): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/calendar${what}`;
}
