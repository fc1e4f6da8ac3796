import type { Reading } from "./api";

/** What a pod did between two readings of it. */
export interface Rate {
  at: string;
  perSecond: number;
  errorsPerSecond: number;
}

/** Nothing if the readings are of two pods, of a pod that has started anew, or of the same instant. */
export function rateBetween(before: Reading, after: Reading): Rate | undefined {
  const seconds = (Date.parse(after.taken_at) - Date.parse(before.taken_at)) / 1000;
  if (before.pod !== after.pod || before.started_at !== after.started_at || seconds <= 0) {
    return undefined;
  }
  const errors = (reading: Reading) => reading.requests.by_status["5xx"] ?? 0;
  return {
    at: after.taken_at,
    perSecond: (after.requests.total - before.requests.total) / seconds,
    errorsPerSecond: (errors(after) - errors(before)) / seconds,
  };
}

const KEPT = 60;

/** What is known of a service: the last reading and the rates of the last readings. */
export interface History {
  last: Reading;
  /** The last reading of each pod, as each call may reach another. */
  pods: Record<string, Reading>;
  rates: Rate[];
}

export function extended(history: History | undefined, reading: Reading): History {
  const before = history?.pods[reading.pod];
  const rate = before && rateBetween(before, reading);
  return {
    last: reading,
    pods: { ...history?.pods, [reading.pod]: reading },
    rates: [...(history?.rates ?? []), ...(rate === undefined ? [] : [rate])].slice(-KEPT),
  };
}

/** The value of a figure, or nothing if the service does not have it. */
export function figure(
  reading: Reading,
  name: string,
  tags: Record<string, string> = {},
): number | undefined {
  return reading.figures.find(
    (each) => each.name === name && Object.entries(tags).every(([tag, value]) => each.tags[tag] === value),
  )?.value;
}
