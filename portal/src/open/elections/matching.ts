import { inLanguage, LANGUAGES } from "../../i18n/language";
import type { ElectionItem } from "../shared/api";

/** Whether a text is in a name, in whichever language the reader types it. */
function named(each: ElectionItem, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    each.uuid.toLowerCase() === wanted ||
    LANGUAGES.some((language) => (each.name[language] ?? "").toLowerCase().includes(wanted))
  );
}

/** The elections that the filters in the address ask for: open ones first, then by name. */
export function matching(all: readonly ElectionItem[], query: Record<string, string>): ElectionItem[] {
  return all
    .filter((each) => !query.primary || each.primary === query.primary)
    .filter((each) => !query.state || each.state === query.state)
    .filter((each) => !query.text || named(each, query.text))
    .sort(
      (a, b) =>
        Number(b.state === "OPEN") - Number(a.state === "OPEN") ||
        inLanguage(a.name).localeCompare(inLanguage(b.name)) ||
        a.uuid.localeCompare(b.uuid),
    );
}
