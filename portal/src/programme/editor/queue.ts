import type { Session } from "../../session/session";
import type { Proposal } from "../api";

export const ORDERS = ["newest", "oldest", "supported"] as const;

/** In a session: all territories. */
const EVERYWHERE = "*";

/** Whether a territory is in the scope of an official. */
export function inScope(session: Session | undefined, territory: string): boolean {
  const scopes = session?.territories ?? [];
  return (
    scopes.includes(EVERYWHERE) ||
    scopes.some((scope) => territory === scope || territory.startsWith(`${scope}-`))
  );
}

/** The queue as the editor wants it; the service gives the newest first. */
export function queue(proposals: readonly Proposal[], order: string, minSupport: number): Proposal[] {
  const found = proposals.filter((each) => each.supports >= minSupport);
  if (order === "oldest") {
    return found.reverse();
  }
  return order === "supported" ? found.sort((one, other) => other.supports - one.supports) : found;
}

/** Who stands before and after one in the queue; one that has left it (answered just now) is where it was. */
export function neighbours(ids: readonly string[], id: string): { previous?: string; next?: string } {
  const at = ids.indexOf(id);
  const previous = at > 0 ? ids[at - 1] : undefined;
  const next = at < 0 ? ids[0] : ids[at + 1];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
