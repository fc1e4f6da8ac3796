import { useMessages } from "../../../i18n/catalogue";
import { SelectField, TextField } from "../../../ui/Form";
import type { AttachedDocument, Finding } from "../../candidacy/common/api";
import { commonMessages } from "../../candidacy/common/messages";
import { word } from "../../candidacy/common/words";
import { registrarMessages } from "../messages";

interface Seen {
  document: string;
  note: string;
}

interface Props {
  finding: Finding;
  documents: readonly AttachedDocument[];
  value: Seen | undefined;
  onValue: (seen: Seen) => void;
}

/** What the registrar has seen for a rule: a document, or something that a note tells of. Open where it is needed. */
export function EvidenceOf({ finding, documents, value, onValue }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const seen = value ?? { document: "", note: "" };
  return (
    <details open={finding.outcome === "NEEDS_EVIDENCE"}>
      <summary>{t.evidenceFor(word(common.rules, finding.rule))}</summary>
      {documents.length > 0 && (
        <SelectField
          label={common.document}
          value={seen.document}
          onValue={(document) => onValue({ ...seen, document })}
          options={[
            { value: "", label: "—" },
            ...documents.map((each) => ({
              value: each.id,
              label: `${word(common.documentKinds, each.kind)}: ${each.name}`,
            })),
          ]}
        />
      )}
      <TextField
        label={t.evidenceNote}
        hint={t.evidenceHint}
        value={seen.note}
        onValue={(note) => onValue({ ...seen, note })}
        maxLength={1000}
      />
    </details>
  );
}
