/** What a clock in a zone shows at an instant, as an input for date and time takes it: to the minute. */
export function toLocal(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The instant at which a clock in a zone shows this, or nothing if it is no time. */
export function toInstant(local: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) {
    return undefined;
  }
  const shown = Date.parse(`${toLocal(new Date(asUtc).toISOString(), zone)}Z`);
  const minutes = Math.round((shown - asUtc) / 60_000);
  return new Date(asUtc - minutes * 60_000).toISOString();
}
