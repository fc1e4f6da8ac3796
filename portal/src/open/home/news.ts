import type { LocalText } from "../../i18n/language";
import type { Calendar } from "../calendar/api";
import type { Removal } from "../results/api";

/** Something that voters must be told. */
export type News =
  | { kind: "extension"; at: string; seconds: number; until: string; number: string; reason: LocalText }
  | { kind: "removal" | "restored"; at: string; candidacy: string; number: string; reason: LocalText };

/** Later closes of voting that were decided once it was known to voters, that is not before it was first set up. */
export function extensions(versions: readonly Calendar[]): News[] {
  return versions.flatMap((version) => {
    const change = version.changes.find((each) => each.phase === "VOTING");
    const announced = change?.before && Date.parse(version.decided_at) >= Date.parse(change.before.opens);
    return change?.after && announced && change.closes_moved_seconds > 0
      ? [
          {
            kind: "extension" as const,
            at: version.decided_at,
            seconds: change.closes_moved_seconds,
            until: change.after.closes,
            number: version.decision_number,
            reason: version.reason,
          },
        ]
      : [];
  });
}

/** Removals and restorations since the ballot papers are final: those before are not on the paper. */
export function removals(all: readonly Removal[], papersFinal: string | null | undefined): News[] {
  return all.flatMap((each) => {
    const kind = each.kind === "REMOVAL" ? "removal" : each.kind === "RESTORED" ? "restored" : undefined;
    return kind !== undefined && papersFinal && Date.parse(each.decided_at) >= Date.parse(papersFinal)
      ? [
          {
            kind,
            at: each.decided_at,
            candidacy: each.candidacy_id,
            number: each.decision_number,
            reason: each.reason,
          } as const,
        ]
      : [];
  });
}

/** The latest first. */
export function newest(news: readonly News[]): News[] {
  return [...news].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
