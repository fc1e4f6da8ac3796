import type { LocalText } from "../../i18n/language";

/** What happened to a candidate after the ballot paper was fixed. */
export interface Announcement {
  case_id: string;
  candidacy_id: string;
  contest_ids: string[];
  kind: "REMOVAL" | "RESTORED";
  reason: LocalText;
  decision_number: string;
  decided_at: string;
}

/** The latest word on each candidate; announcements come newest first. */
export function standing(announcements: readonly Announcement[]): Map<string, Announcement> {
  const latest = new Map<string, Announcement>();
  for (const each of announcements) {
    const known = latest.get(each.candidacy_id);
    if (known === undefined || each.decided_at > known.decided_at) {
      latest.set(each.candidacy_id, each);
    }
  }
  return latest;
}

/** Whether a mark for this candidate would not count as things stand. */
export function isRemoved(latest: ReadonlyMap<string, Announcement>, candidacy: string): boolean {
  return latest.get(candidacy)?.kind === "REMOVAL";
}
