import type { ElectionItem, ElectionPhase, Primary } from "./api";

/**
 * The primary that most people mean when they name none: one with an election in a wanted state, the latest first; else
 * the one whose registration was closed last.
 */
export function choosePrimary(
  primaries: readonly Primary[],
  elections: readonly ElectionItem[],
  wanted: readonly ElectionPhase[],
): string | undefined {
  const known = new Set(primaries.map((each) => each.id));
  for (const state of wanted) {
    const latest = elections
      .filter((each) => each.state === state && known.has(each.primary))
      .sort((a, b) => b.opens.localeCompare(a.opens))[0];
    if (latest !== undefined) {
      return latest.primary;
    }
  }
  const closed = primaries
    .filter((each) => each.registration_closed_at)
    .sort((a, b) => (b.registration_closed_at ?? "").localeCompare(a.registration_closed_at ?? ""));
  return (closed[0] ?? primaries[0])?.id;
}
