import { useMessages } from "../../../i18n/catalogue";
import { Check, SelectField, TextField } from "../../../ui/Form";
import type { Sex } from "../common/api";
import { commonMessages } from "../common/messages";
import { options } from "../common/words";
import type { Part } from "./ApplicationForm";
import { factsOfIin } from "./draft";
import { applyMessages } from "./messages";

const GROUPS = ["mothers_of_many", "special_needs"];

/** Who stands. Date of birth and sex are taken from the IIN as soon as it is whole. */
export function AboutPerson({ draft, change, flaw, locked }: Part & { locked: boolean }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const name = (language: "kk" | "ru" | "en") => ({
    label: t.nameIn[language],
    value: draft.name[language],
    onValue: (text: string) => change({ name: { ...draft.name, [language]: text } }),
    maxLength: 120,
    error: flaw(`name.${language}`) ?? (language === "kk" ? flaw("name") : undefined),
  });
  return (
    <fieldset>
      <legend>{t.person}</legend>
      <TextField
        label={common.fields.iin ?? ""}
        hint={t.iinHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={14}
        disabled={locked}
        value={draft.iin}
        onValue={(iin) => change({ iin, ...factsOfIin(iin) })}
        error={flaw("iin")}
      />
      <TextField {...name("kk")} hint={t.nameHint} />
      <TextField {...name("ru")} />
      <TextField {...name("en")} hint={t.latinHint} />
      <TextField
        label={common.fields.birth_date ?? ""}
        type="date"
        value={draft.birthDate}
        onValue={(birthDate) => change({ birthDate })}
        error={flaw("birth_date")}
      />
      <SelectField
        label={common.fields.sex ?? ""}
        value={draft.sex}
        onValue={(sex) => change({ sex: isSex(sex) ? sex : "" })}
        options={[{ value: "", label: t.choose }, ...options(common.sexes, ["FEMALE", "MALE"])]}
        error={flaw("sex")}
      />
      <TextField
        label={common.fields.citizenship_years_resident ?? ""}
        inputMode="numeric"
        maxLength={3}
        value={draft.years}
        onValue={(years) => change({ years })}
        error={flaw("citizenship_years_resident")}
      />
      <fieldset class="plain-fieldset">
        <legend>{common.fields.special_groups}</legend>
        {GROUPS.map((group) => (
          <Check
            key={group}
            label={common.groups[group]}
            checked={draft.groups.includes(group)}
            onChecked={(checked) =>
              change({
                groups: checked ? [...draft.groups, group] : draft.groups.filter((each) => each !== group),
              })
            }
          />
        ))}
        {flaw("special_groups") && <p class="field-error">{flaw("special_groups")}</p>}
        <Check
          label={common.fields.new_face}
          checked={draft.newFace}
          onChecked={(newFace) => change({ newFace })}
        />
        {flaw("new_face") && <p class="field-error">{flaw("new_face")}</p>}
      </fieldset>
    </fieldset>
  );
}

function isSex(value: string): value is Sex {
  return value === "FEMALE" || value === "MALE";
}
