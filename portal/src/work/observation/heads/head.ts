import type { Checkpoint } from "../api";

/** Where a record ended when this browser looked. */
export interface Head {
  height: number;
  hash: string;
}

/** A head that this browser keeps. */
export interface KeptHead extends Head {
  /** Milliseconds since 1970, by the clock of this device. */
  seenAt: number;
  /** What the service signed about it, once its signature was found good here. */
  checkpoint?: Checkpoint;
  /** It is the first one kept, or was shown event by event to continue the one before it. */
  proven: boolean;
}

/** Something that can only be if the record was changed after the fact. */
export interface HeadAlarm {
  kind: "back" | "differs" | "broken" | "signature";
  at: number;
  kept: Head;
  found: Head;
  /** The signed contradiction, where there is one. */
  checkpoint?: Checkpoint;
}

/** All that this browser has of an election's record. */
export interface Kept {
  election: string;
  heads: KeptHead[];
  alarms: HeadAlarm[];
}

/** What the head of today says about those kept: `grown` is a claim until the events in between have been followed. */
export type Verdict = "first" | "same" | "grown" | "back" | "differs";

/** Compares what a service says now with what this browser saw; nobody else has to be trusted for this. */
export function judge(kept: readonly Head[], found: Head): Verdict {
  if (kept.length === 0) {
    return "first";
  }
  if (kept.some((each) => each.height === found.height && each.hash !== found.hash)) {
    return "differs";
  }
  if (kept.some((each) => each.height > found.height)) {
    return "back";
  }
  return kept.some((each) => each.height === found.height) ? "same" : "grown";
}

const MOST_KEPT = 100;

/** Adds a head. The first one and the newest ones stay: between them they prove as much as all together. */
export function remember(kept: Kept, head: KeptHead): Kept {
  const at = kept.heads.findIndex((each) => each.height === head.height && each.hash === head.hash);
  if (at >= 0) {
    const heads = kept.heads.map((each, index) =>
      index === at
        ? {
            ...each,
            proven: each.proven || head.proven,
            ...(head.checkpoint ? { checkpoint: head.checkpoint } : {}),
          }
        : each,
    );
    return { ...kept, heads };
  }
  const heads = [...kept.heads, head].sort((one, other) => one.height - other.height);
  const first = heads.slice(0, 1);
  return { ...kept, heads: heads.length > MOST_KEPT ? [...first, ...heads.slice(1 - MOST_KEPT)] : heads };
}

/** Adds an alarm once, however often the same contradiction is seen. */
export function raise(kept: Kept, alarm: HeadAlarm): Kept {
  const known = kept.alarms.some(
    (each) =>
      each.kind === alarm.kind &&
      each.kept.hash === alarm.kept.hash &&
      each.found.hash === alarm.found.hash &&
      each.found.height === alarm.found.height,
  );
  return known ? kept : { ...kept, alarms: [...kept.alarms, alarm] };
}

/** The highest head from which on everything has still to be proven. */
export function anchor(kept: Kept): KeptHead | undefined {
  return kept.heads.filter((each) => each.proven).at(-1);
}
