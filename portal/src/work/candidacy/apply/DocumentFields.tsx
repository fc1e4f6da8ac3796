import { useMessages } from "../../../i18n/catalogue";
import type { Nomination, NominationTerms, RuleVersion } from "../common/api";
import { DocumentUpload } from "../common/DocumentUpload";
import { commonMessages } from "../common/messages";
import { word } from "../common/words";
import type { Part } from "./ApplicationForm";
import { kindsOf } from "./draft";
import { applyMessages } from "./messages";

interface Props extends Part {
  settings: NominationTerms["settings"];
  rules: RuleVersion | undefined;
  by: Nomination;
  there: readonly string[];
}

/** The documents, kind by kind: required ones first, then those that prove what is declared. */
export function DocumentFields({ draft, change, flaw, settings, rules, by, there }: Props) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  return (
    <fieldset>
      <legend>{common.documents}</legend>
      {kindsOf(settings, rules, by).map(({ kind, required }) => (
        <DocumentUpload
          key={kind}
          label={`${word(common.documentKinds, kind)}${required ? ` (${t.requiredOne})` : ""}`}
          hint={there.includes(kind) ? t.isThere : undefined}
          value={draft.documents[kind] ?? []}
          onValue={(files) => change({ documents: { ...draft.documents, [kind]: files } })}
          error={flaw(`documents.${kind}`)}
        />
      ))}
    </fieldset>
  );
}
