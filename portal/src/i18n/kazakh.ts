/**
 * Kazakh for browsers that do not have it: Chromium, and so most phones, writes "2026 M11 22" for a date. What is written
 * here is as the Unicode CLDR has it.
 */
const MONTHS = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
];

const UNITS: Record<string, string> = { day: "күн", hour: "сағ", minute: "мин", second: "сек" };

let known: boolean | undefined;

/** Asked of a date itself: Chromium says that it supports Kazakh, and has no month in it. */
export function browserHasKazakh(): boolean {
  known ??= new Intl.DateTimeFormat("kk-KZ", { month: "long", timeZone: "UTC" })
    .format(Date.UTC(2026, 10, 15))
    .includes("қараша");
  return known;
}

/** "2026 ж. 22 қараша", and with the time ", 01:46 GMT+5" after it. */
export function kazakhDate(moment: Date, zone: string, withTime: boolean): string {
  const parts = new Map(
    new Intl.DateTimeFormat("ru-KZ", {
      day: "numeric",
      month: "numeric",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: zone,
      timeZoneName: "short",
    })
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  const month = MONTHS[Number(parts.get("month")) - 1] ?? parts.get("month");
  const day = `${parts.get("year")} ж. ${Number(parts.get("day"))} ${month}`;
  return withTime ? `${day}, ${parts.get("hour")}:${parts.get("minute")} ${parts.get("timeZoneName")}` : day;
}

/** "3 күн"; undefined for a unit that has no word here. */
export function kazakhUnit(count: string, unit: string): string | undefined {
  return UNITS[unit] === undefined ? undefined : `${count} ${UNITS[unit]}`;
}
