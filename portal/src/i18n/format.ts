import { browserHasKazakh, kazakhDate, kazakhUnit } from "./kazakh";
import { currentLanguage, type Language } from "./language";

/** Voting has one clock and the country one time; every time says which zone it is in. */
export const ZONE = "Asia/Almaty";

const LOCALES: Record<Language, string> = { kk: "kk-KZ", ru: "ru-KZ", en: "en-GB" };

/** Whether dates and units are to be put together here; numbers are then written as in Russian, which is the same. */
function lacksKazakh(): boolean {
  return currentLanguage() === "kk" && !browserHasKazakh();
}

function locale(): string {
  return lacksKazakh() ? LOCALES.ru : LOCALES[currentLanguage()];
}

type Moment = string | number | Date;

/** Day, time and zone. */
export function dateTime(moment: Moment, zone: string = ZONE): string {
  if (lacksKazakh()) {
    return kazakhDate(new Date(moment), zone, true);
  }
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  }).format(new Date(moment));
}

export function date(moment: Moment, zone: string = ZONE): string {
  if (lacksKazakh()) {
    return kazakhDate(new Date(moment), zone, false);
  }
  return new Intl.DateTimeFormat(locale(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: zone,
  }).format(new Date(moment));
}

/** Hours, minutes and seconds. */
export function time(moment: Moment, zone: string = ZONE): string {
  return new Intl.DateTimeFormat(locale(), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZone: zone,
  }).format(new Date(moment));
}

export function number(value: number, fractionDigits = 0): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: fractionDigits }).format(value);
}

/** A share between 0 and 1. */
export function percent(share: number, fractionDigits = 1): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: fractionDigits }).format(
    share,
  );
}

/** Size of a file or download. */
export function bytes(count: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let unit = 0;
  let value = count;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return new Intl.NumberFormat(locale(), {
    style: "unit",
    unit: units[unit] ?? "byte",
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** "2 d 3 h", "3 h 5 min", "4 min", "20 s": the two largest units of a length of time. */
export function duration(milliseconds: number): string {
  const total = Math.max(0, Math.round(milliseconds / 1000));
  const parts: [number, string][] = [
    [Math.floor(total / 86400), "day"],
    [Math.floor(total / 3600) % 24, "hour"],
    [Math.floor(total / 60) % 60, "minute"],
    [total % 60, "second"],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) {
    return unit(0, "second");
  }
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, name]) => unit(count, name))
    .join(" ");
}

function unit(count: number, name: string): string {
  const kazakh = lacksKazakh() ? kazakhUnit(number(count), name) : undefined;
  if (kazakh !== undefined) {
    return kazakh;
  }
  return new Intl.NumberFormat(locale(), { style: "unit", unit: name, unitDisplay: "short" }).format(count);
}

/** One of several forms by number: Russian has three, English two, Kazakh one. */
export function plural(
  count: number,
  forms: { one?: string; few?: string; many?: string; other: string },
): string {
  const form = new Intl.PluralRules(LOCALES[currentLanguage()]).select(count);
  const text = (form === "one" || form === "few" || form === "many" ? forms[form] : undefined) ?? forms.other;
  return text.replaceAll("#", number(count));
}
