import type { CheckpointKey } from "../api";
import type { Kept } from "./head";

const PREFIX = "dauys.heads.";
const KEYS = "dauys.checkpoint-keys";

/** What this browser keeps of an election's record. It never leaves the device unless its owner exports it. */
export function keptOf(election: string): Kept {
  try {
    const text = localStorage.getItem(PREFIX + election);
    return text === null ? nothing(election) : (JSON.parse(text) as Kept);
  } catch {
    return nothing(election);
  }
}

function nothing(election: string): Kept {
  return { election, heads: [], alarms: [] };
}

/** Whether it could be kept: a full or forbidden storage must be told to the observer, who relies on it. */
export function keep(kept: Kept): boolean {
  try {
    localStorage.setItem(PREFIX + kept.election, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Whether anything can be kept at all. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${PREFIX}try`, "");
    localStorage.removeItem(`${PREFIX}try`);
    return true;
  } catch {
    return false;
  }
}

export function allKept(): Kept[] {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => keptOf(name.slice(PREFIX.length)));
}

/**
 * The keys that this browser saw first. A service that signs with another one later may have good reasons, which an
 * observer must hear.
 *
 * @returns whether these are the keys of before
 */
export function pinKeys(keys: readonly CheckpointKey[]): boolean {
  try {
    const text = localStorage.getItem(KEYS);
    if (text === null) {
      localStorage.setItem(KEYS, JSON.stringify(keys));
      return true;
    }
    const known = JSON.parse(text) as CheckpointKey[];
    return keys.every((key) => known.some((each) => each.public_key === key.public_key));
  } catch {
    return true;
  }
}

export function pinnedKeys(): CheckpointKey[] {
  try {
    return JSON.parse(localStorage.getItem(KEYS) ?? "[]") as CheckpointKey[];
  } catch {
    return [];
  }
}
