import { useMessages } from "../../i18n/catalogue";
import { SelectField } from "../../ui/Form";
import { controlMessages, word } from "./messages";

/** One of the constants of the API, by its word, or all of them. */
export function Choice({
  label,
  words,
  constants,
  value,
  onValue,
}: {
  label: string;
  words: Record<string, string>;
  constants: readonly string[];
  value: string;
  onValue: (value: string) => void;
}) {
  const t = useMessages(controlMessages);
  return (
    <SelectField
      label={label}
      value={value}
      onValue={onValue}
      options={[
        { value: "", label: t.all },
        ...constants.map((each) => ({ value: each, label: word(words, each) })),
      ]}
    />
  );
}
