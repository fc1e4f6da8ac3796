const KEY = "dauys.own-incidents";

/** Incidents that were reported from this device: the service tells nobody who reported one, not even the reporter. */
export function ownIncidents(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "[]") as string[];
  } catch {
    return [];
  }
}

export function rememberIncident(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...ownIncidents(), id]));
  } catch {
    // It is published all the same; only the mark is missing.
  }
}
