import { request } from "../../api/http";
import { ProblemError } from "../../api/problem";
import { hexOfBase64 } from "../../crypto/hash";

/** Where a ballot is, for whoever knows its tracker. */
export type Whereabouts =
  /** In the public record. `superseded`: a later ballot of the same voter counts instead. */
  | { kind: "on-board"; height: number; superseded: boolean; log?: { partition: number; offset: number } }
  /** In the ballot box, not yet or never in the record. */
  | { kind: "in-box"; log: { partition: number; offset: number }; disposition?: string; reason?: string }
  | { kind: "unknown" };

interface Found {
  height?: number;
  superseded?: boolean;
  log?: { partition: number; offset: number };
  disposition?: string;
  reason?: string;
}

/** The tracker as a person may have typed it or taken it from a code, or nothing if it is none. */
export function readTracker(typed: string): string | undefined {
  const text = typed.replace(/\s+/g, "").replace(/=+$/, "");
  return /^[A-Za-z0-9+/]{43}$/.test(text) ? text : undefined;
}

/** The hexadecimal form goes into the address: it needs no escapes and is what the object in the record is called. */
export async function findBallot(uuid: string, tracker: string): Promise<Whereabouts> {
  try {
    const answer = await request<Found>("GET", `/api/elections/${uuid}/ballots/${hexOfBase64(tracker)}`, {
      token: null,
    });
    const { height, superseded, log, disposition, reason } = answer.data;
    if (answer.status === 200 && height !== undefined) {
      return { kind: "on-board", height, superseded: superseded ?? false, ...(log ? { log } : {}) };
    }
    return {
      kind: "in-box",
      log: log ?? { partition: 0, offset: 0 },
      ...(disposition === undefined ? {} : { disposition }),
      ...(reason === undefined ? {} : { reason }),
    };
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 404) {
      return { kind: "unknown" };
    }
    throw failure;
  }
}
