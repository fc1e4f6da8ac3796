import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { SelectField } from "../../ui/Form";
import { controlMessages } from "./messages";
import { useCandidates } from "./parts/candidates";
import { TerritoryField } from "./TerritoryField";

/** Whom it is about: first where, then who, since a primary has thousands of candidates. */
export function CandidateField({
  primary,
  territory: fixed,
  value,
  onValue,
  error,
}: {
  primary: string | undefined;
  /** Where, if that is known. */
  territory?: string;
  value: string;
  onValue: (candidacy: string) => void;
  error?: string | undefined;
}) {
  const t = useMessages(controlMessages);
  const [chosen, setChosen] = useState("");
  const territory = fixed ?? chosen;
  const candidates = useCandidates(primary, territory === "" ? [] : [territory]);
  return (
    <>
      {fixed === undefined && (
        <TerritoryField
          value={chosen}
          onValue={(next) => {
            setChosen(next);
            onValue("");
          }}
        />
      )}
      <SelectField
        label={t.candidate}
        value={value}
        onValue={onValue}
        disabled={territory === ""}
        error={error}
        options={[
          { value: "", label: t.open.choose },
          ...candidates.map((each) => ({
            value: each.candidacy_id,
            label: `${inLanguage(each.name)} (${t.number(each.registration_number)})`,
          })),
        ]}
      />
    </>
  );
}
