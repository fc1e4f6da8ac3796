import type { Programme, Proposal, ProposalState, ProposalStep } from "./api";

/** A station on the way of a proposal. */
export type Way =
  | { kind: "received"; at: string }
  | { kind: "answered"; at: string; state: ProposalState; reason: ProposalStep["reason"] }
  | { kind: "theme"; at: string; theme: string }
  | { kind: "version"; at: string; version: number };

/**
 * What happened to a proposal in its order. An answer that says something of it will be in the programme is followed by
 * the first version that was published after it.
 */
export function wayOf(
  proposal: Pick<Proposal, "history" | "received_at">,
  versions: readonly Pick<Programme, "version" | "published_at">[],
): Way[] {
  const way: Way[] = [{ kind: "received", at: proposal.received_at }];
  let taken: string | undefined;
  for (const step of (proposal.history ?? []).slice(1)) {
    if (step.reason === undefined) {
      way.push({ kind: "theme", at: step.at, theme: step.theme });
    } else {
      way.push({ kind: "answered", at: step.at, state: step.state, reason: step.reason });
      taken = step.state === "ACCEPTED" || step.state === "PARTLY" ? step.at : undefined;
    }
  }
  const next = taken === undefined ? undefined : firstAfter(taken, versions);
  return next === undefined
    ? way
    : [...way, { kind: "version", at: next.published_at, version: next.version }];
}

function firstAfter(
  moment: string,
  versions: readonly Pick<Programme, "version" | "published_at">[],
): Pick<Programme, "version" | "published_at"> | undefined {
  return [...versions]
    .sort((one, other) => one.version - other.version)
    .find((each) => Date.parse(each.published_at) >= Date.parse(moment));
}
