import { getBytes } from "../../../api/http";
import { ProblemError } from "../../../api/problem";
import { type Checkpoint, checkpoint, checkpointKeys, lastEvent } from "../api";
import { anchor, type Head, judge, type Kept, raise, remember } from "./head";
import { isSigned } from "./signature";
import { keep, keptOf, pinKeys } from "./store";
import { BrokenChainError, walkBack } from "./walk";

/**
 * Takes note of a head that the board or the stream showed. What would be an alarm is asked about once more: a stream may
 * deliver late what was true a moment ago.
 */
export async function note(election: string, seen: Head): Promise<Kept> {
  const verdict = judge(keptOf(election).heads, seen);
  if (verdict === "back" || verdict === "differs") {
    const isOld = keptOf(election).heads.some(
      (each) => each.height === seen.height && each.hash === seen.hash,
    );
    return isOld
      ? settle(election, await lastEvent(election))
      : settle(election, await confirmed(election, seen));
  }
  return settle(election, seen);
}

/** A head below what is kept and unknown here is either late news or the truth of now; the service is asked which. */
async function confirmed(election: string, seen: Head): Promise<Head> {
  const now = await lastEvent(election);
  const verdict = judge(keptOf(election).heads, now);
  const sameHeight = keptOf(election).heads.some((each) => each.height === seen.height);
  // Two hashes for one height are a contradiction whatever the head is now.
  return verdict === "back" || verdict === "differs" || !sameHeight ? now : seen;
}

function settle(election: string, found: Head, signed?: Checkpoint): Kept {
  const before = keptOf(election);
  const verdict = judge(before.heads, found);
  const now = Date.now();
  const { height, hash } = found;
  const kept =
    verdict === "back" || verdict === "differs"
      ? raise(before, {
          kind: verdict,
          at: now,
          kept: contradicted(before, found),
          found: { height, hash },
          ...(signed ? { checkpoint: signed } : {}),
        })
      : remember(before, {
          height,
          hash,
          seenAt: now,
          proven: verdict === "first",
          ...(signed ? { checkpoint: signed } : {}),
        });
  keep(kept);
  return kept;
}

function contradicted(kept: Kept, found: Head): Head {
  const one = kept.heads.find((each) => each.height === found.height) ?? kept.heads.at(-1);
  return { height: one?.height ?? -1, hash: one?.hash ?? "" };
}

/** What a check found. */
export interface Checked {
  kept: Kept;
  /** The signature is good and by a key that this browser knows. */
  signed: boolean;
  keysAsBefore: boolean;
  /** Events that were followed. */
  followed: number;
}

/**
 * Fetches a signed checkpoint, verifies its signature, follows the record back to what was proven last and compares every
 * head kept in between. What went wrong is an alarm of the kept.
 */
export async function check(election: string, onStep: (followed: number) => void): Promise<Checked> {
  const keys = await checkpointKeys();
  const keysAsBefore = pinKeys(keys);
  const now = await checkpoint(election);
  const signed = now.election === election && (await isSigned(now, keys));
  let kept = keptOf(election);
  const head = { height: now.height, hash: now.hash };
  if (!signed) {
    kept = raise(kept, { kind: "signature", at: Date.now(), kept: head, found: head, checkpoint: now });
    keep(kept);
    return { kept, signed, keysAsBefore, followed: 0 };
  }
  const from = anchor(kept);
  kept = settle(election, now, now);
  if (from === undefined || from.height >= now.height) {
    return { kept, signed, keysAsBefore, followed: 0 };
  }
  try {
    const hashes = await walkBack(head, from.height, (hash) => objectOf(election, hash), onStep);
    kept = compare(keptOf(election), hashes, now);
  } catch (failure) {
    if (!(failure instanceof BrokenChainError)) {
      throw failure;
    }
    const found = { height: failure.height, hash: failure.hash };
    kept = raise(keptOf(election), { kind: "broken", at: Date.now(), kept: from, found, checkpoint: now });
  }
  keep(kept);
  return { kept, signed, keysAsBefore, followed: now.height - from.height };
}

async function objectOf(election: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await getBytes(`/api/elections/${election}/objects/${hash}`);
  } catch (failure) {
    if (failure instanceof ProblemError && failure.status === 404) {
      return undefined;
    }
    throw failure;
  }
}

/** Every kept head whose height was passed must have the hash that was found there. */
export function compare(kept: Kept, hashes: ReadonlyMap<number, string>, signed: Checkpoint): Kept {
  let result = kept;
  for (const each of kept.heads) {
    const hash = hashes.get(each.height);
    if (hash !== undefined && hash !== each.hash) {
      const found = { height: each.height, hash };
      const was = { height: each.height, hash: each.hash };
      result = raise(result, { kind: "differs", at: Date.now(), kept: was, found, checkpoint: signed });
    } else if (hash !== undefined) {
      result = remember(result, { ...each, proven: true });
    }
  }
  return result;
}
