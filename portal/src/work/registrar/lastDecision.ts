/** What this registrar has just decided: told on the next page, since the page of the decision is left at once. */
export interface Decided {
  name: string;
  address: string;
  what: string;
}

let last: Decided | undefined;

export function remember(decided: Decided): void {
  last = decided;
}

/** Tells it once. */
export function recall(): Decided | undefined {
  const told = last;
  last = undefined;
  return told;
}
