import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { SelectField } from "../../../ui/Form";
import { controlMessages } from "../messages";
import type { Primary } from "./primaries";

/** Which primary one works on. Not shown where there is only one. */
export function PrimaryField({
  items,
  primary,
  choose,
}: {
  items: readonly Primary[];
  primary: Primary | undefined;
  choose: (id: string) => void;
}) {
  const t = useMessages(controlMessages);
  if (items.length < 2) {
    return null;
  }
  return (
    <SelectField
      label={t.primary}
      value={primary?.id ?? ""}
      onValue={choose}
      options={items.map((each) => ({ value: each.id, label: inLanguage(each.name) }))}
    />
  );
}
