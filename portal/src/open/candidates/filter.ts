import { LANGUAGES } from "../../i18n/language";
import type { Contest } from "../shared/api";
import type { Candidacy } from "./api";

/** What the service cannot filter by, as it stands in the address. */
export const OWN_FILTERS = ["text", "level", "sex", "nomination"] as const;

export function hasOwnFilter(query: Record<string, string>): boolean {
  return OWN_FILTERS.some((name) => Boolean(query[name]));
}

function matchesText(each: Candidacy, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    each.registration_number === wanted ||
    LANGUAGES.some((language) => (each.name[language] ?? "").toLowerCase().includes(wanted))
  );
}

/** The candidacies that the address asks for, of those that are here. */
export function filtered(
  all: readonly Candidacy[],
  query: Record<string, string>,
  contests: readonly Contest[],
): Candidacy[] {
  const levelOf = new Map(contests.map((contest) => [contest.id, contest.level]));
  return all
    .filter((each) => !query.sex || each.sex === query.sex)
    .filter((each) => !query.nomination || each.nomination === query.nomination)
    .filter((each) => !query.level || each.contest_ids.some((id) => levelOf.get(id) === query.level))
    .filter((each) => !query.text || matchesText(each, query.text));
}
