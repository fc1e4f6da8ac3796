import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { controlMessages } from "../messages";
import type { Candidate } from "./candidates";

/** Name and number of a candidate; the identifier while the name is not known. */
export function CandidateName({ id, among }: { id: string; among: readonly Candidate[] }) {
  const t = useMessages(controlMessages);
  const found = among.find((each) => each.candidacy_id === id);
  return found === undefined ? (
    <code>{id}</code>
  ) : (
    <>
      {inLanguage(found.name)} <span class="muted">({t.number(found.registration_number)})</span>
    </>
  );
}
