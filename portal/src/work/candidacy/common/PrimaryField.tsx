import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { SelectField } from "../../../ui/Form";
import type { Primary } from "./api";
import { commonMessages } from "./messages";

interface Props {
  primaries: readonly Primary[];
  value: string;
  onValue: (primary: string) => void;
}

/** Which of the primaries the page is about; with only one there is nothing to ask. */
export function PrimaryField({ primaries, value, onValue }: Props) {
  const t = useMessages(commonMessages);
  if (primaries.length < 2) {
    return null;
  }
  return (
    <SelectField
      label={t.primary}
      value={value}
      onValue={onValue}
      options={primaries.map((each) => ({ value: each.id, label: inLanguage(each.name) || each.id }))}
    />
  );
}
