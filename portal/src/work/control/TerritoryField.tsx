import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { SelectField } from "../../ui/Form";
import { controlMessages } from "./messages";
import { useTerritories } from "./parts/territories";

/** A territory by its name, in alphabetical order. */
export function TerritoryField({
  value,
  onValue,
  error,
}: {
  value: string;
  onValue: (territory: string) => void;
  error?: string | undefined;
}) {
  const t = useMessages(controlMessages);
  const { all } = useTerritories();
  const options = all
    .map((each) => ({ value: each.id, label: inLanguage(each.name) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <SelectField
      label={t.territory}
      value={value}
      onValue={onValue}
      error={error}
      options={[{ value: "", label: t.open.choose }, ...options]}
    />
  );
}
