/** The waiting room's answer. */
export interface Place {
  state: "open" | "queue";
  ticket?: string;
  admission?: string;
  position?: number;
  estimated_seconds?: number;
  retry_after_seconds?: number;
}

const DEFAULT_RETRY_SECONDS = 10;

/** What the page does next, and when. */
export interface Next {
  at: number;
  /** Asks the room for the place, or tries to log in although the room said nothing useful. */
  act: "ask" | "try";
}

/** What an answer of the room leads to; `undefined` if it gave a pass. */
export function nextAfter(
  place: Place | undefined,
  retryAfter: number | undefined,
  now: number,
): Next | undefined {
  const pause = (retryAfter ?? DEFAULT_RETRY_SECONDS) * 1000;
  if (place === undefined) {
    return { at: now + pause, act: "ask" };
  }
  if (place.state === "open") {
    return place.admission === undefined ? { at: now + pause, act: "try" } : undefined;
  }
  return { at: now + (place.retry_after_seconds ?? DEFAULT_RETRY_SECONDS) * 1000, act: "ask" };
}
