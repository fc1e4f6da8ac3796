/** The form of an incident, filled in with what is known. */
export function reportPath(known: {
  primary?: string;
  territory?: string;
  election?: string;
  kind?: string;
  text?: string;
}): string {
  const params = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== ""));
  return `/work/observer/incidents/new?${params}`;
}
