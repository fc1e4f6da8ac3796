import { type Answer, request } from "../../api/http";
import { ProblemError } from "../../api/problem";
import type { PendingBallot, SignedReceipt } from "../device/vault";

/** What came of sending a ballot. */
export type CastOutcome =
  /** In the ballot box. */
  | { kind: "accepted"; receipt: SignedReceipt }
  /** In the ballot box after the close: does not count. */
  | { kind: "late"; problem: ProblemError }
  /** Not in the ballot box, and will not be: this ballot or voter is refused. */
  | { kind: "refused"; problem: ProblemError }
  /** Not in the ballot box; the same bytes may be sent again after a while. */
  | { kind: "not-sent"; problem: ProblemError; retryAfter: number }
  /** There was no voting token to send it with: nothing was sent. */
  | { kind: "no-token"; failure: unknown }
  /** Nobody knows. The same bytes must be sent again before anything else is done. */
  | { kind: "unknown" };

/** A refusal that says for certain that this request put nothing into the ballot box, but that a later one may. */
const TRY_AGAIN = new Set([
  "too-busy",
  "ballot-box-unavailable",
  "service-unavailable",
  "expired",
  "unavailable",
]);
/** A refusal that says for certain that nothing was put in, and why. */
const REFUSED = new Set([
  "unknown-election",
  "not-open",
  "credential-mismatch",
  "not-on-list",
  "struck-off",
  "malformed-ballot",
  "invalid-ballot",
  "malformed-expiry",
]);

const DEFAULT_RETRY_SECONDS = 5;
/** Longer than the ballot box itself waits, so that an answer it gives is heard. */
const TIMEOUT_MS = 40_000;

/** Sends the exact bytes with a voting token. Never throws: every way it can end has a name. */
export async function sendBallot(pending: PendingBallot, votingToken: string): Promise<CastOutcome> {
  try {
    const answer: Answer<{ tracker: string; receipt: SignedReceipt }> = await request(
      "POST",
      `/api/ballot-box/${pending.uuid}/ballots`,
      { body: pending.ballot, contentType: "application/json", token: votingToken, timeoutMs: TIMEOUT_MS },
    );
    return { kind: "accepted", receipt: answer.data.receipt };
  } catch (failure) {
    return outcomeOf(failure);
  }
}

/** What a failure says of where the ballot is. Whatever is not known to be certain is unknown. */
export function outcomeOf(failure: unknown): CastOutcome {
  if (failure instanceof ProblemError) {
    if (failure.slug === "late") {
      return { kind: "late", problem: failure };
    }
    if (TRY_AGAIN.has(failure.slug) || failure.status === 429) {
      return { kind: "not-sent", problem: failure, retryAfter: failure.retryAfter ?? DEFAULT_RETRY_SECONDS };
    }
    if (REFUSED.has(failure.slug) || failure.status === 401 || failure.status === 403) {
      return { kind: "refused", problem: failure };
    }
    return { kind: "unknown" };
  }
  return { kind: "unknown" };
}
