import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { SelectField } from "../../ui/Form";
import type { Primary } from "./api";
import { sharedMessages } from "./messages";

interface Props {
  primaries: readonly Primary[];
  value: string;
  onValue: (id: string) => void;
}

/** Which primary a page is about; nothing is asked where there is only one. */
export function PrimaryField({ primaries, value, onValue }: Props) {
  const t = useMessages(sharedMessages);
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
