import { useState } from "preact/hooks";
import { useMessages } from "../../../i18n/catalogue";
import { SelectField, TextField } from "../../../ui/Form";
import type { Application, FieldReason } from "../../candidacy/common/api";
import { fieldName } from "../../candidacy/common/History";
import { commonMessages } from "../../candidacy/common/messages";
import { registrarMessages } from "../messages";
import { correctable } from "./decision";

interface Props {
  application: Application;
  value: readonly FieldReason[];
  onValue: (fields: FieldReason[]) => void;
}

/** What has to be corrected, field by field: the applicant sees each reason at the field it is about. */
export function FieldReasons({ application, value, onValue }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const [chosen, setChosen] = useState("");
  const name = (field: string) =>
    field === "declarations" ? t.declarations : fieldName(common.fields, common.documentKinds, field);
  const left = correctable(application).filter((field) => !value.some((each) => each.field === field));
  return (
    <fieldset>
      <legend>{t.fieldsToCorrect}</legend>
      {value.map((each) => (
        <div key={each.field}>
          <TextField
            label={name(each.field)}
            value={each.reason}
            maxLength={1000}
            onValue={(reason) =>
              onValue(value.map((other) => (other.field === each.field ? { ...other, reason } : other)))
            }
          />
          <button
            type="button"
            class="button button-small"
            aria-label={`${t.remove}: ${name(each.field)}`}
            onClick={() => onValue(value.filter((other) => other.field !== each.field))}
          >
            {t.remove}
          </button>
        </div>
      ))}
      <SelectField
        label={t.addField}
        value={chosen}
        onValue={(field) => {
          setChosen("");
          if (field !== "") {
            onValue([...value, { field, reason: "" }]);
          }
        }}
        options={[{ value: "", label: "—" }, ...left.map((field) => ({ value: field, label: name(field) }))]}
      />
    </fieldset>
  );
}
