import { useMessages } from "../../../i18n/catalogue";
import { Check, SelectField, TextField } from "../../../ui/Form";
import type { RuleVersion } from "../common/api";
import { commonMessages } from "../common/messages";
import { word } from "../common/words";
import type { Part } from "./ApplicationForm";
import { declarationsOf } from "./draft";
import { applyMessages } from "./messages";

/** What is declared: membership, and what each rule asks. A false declaration is a ground for refusal. */
export function DeclarationFields({ draft, change, flaw, rules }: Part & { rules: RuleVersion | undefined }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const wrong = flaw("declarations");
  return (
    <fieldset>
      <legend>{t.declarations}</legend>
      <SelectField
        label={t.membership}
        value={draft.membership}
        onValue={(value) =>
          change({ membership: value === "applied" ? "applied" : value === "member" ? "member" : "none" })
        }
        options={[
          { value: "member", label: t.isMember },
          { value: "applied", label: t.hasApplied },
          { value: "none", label: t.neither },
        ]}
        error={flaw("party_member") ?? flaw("membership_applied")}
      />
      {draft.membership === "applied" && (
        <TextField
          label={common.fields.membership_applied_on ?? ""}
          type="date"
          value={draft.appliedOn}
          onValue={(appliedOn) => change({ appliedOn })}
          error={flaw("membership_applied_on")}
        />
      )}
      <p class="muted">{t.declareHint}</p>
      {declarationsOf(rules).map((name) => (
        <Check
          key={name}
          label={word(common.fields, `declarations.${name}`)}
          checked={draft.declared[name] ?? false}
          onChecked={(said) => change({ declared: { ...draft.declared, [name]: said } })}
        />
      ))}
      {wrong && <p class="field-error">{wrong}</p>}
    </fieldset>
  );
}
