import { useMessages } from "../../../i18n/catalogue";
import { LANGUAGES, type Language } from "../../../i18n/language";
import { TextArea, violationOf } from "../../../ui/Form";
import { controlMessages } from "../messages";

export type WholeText = Record<Language, string>;
export const NO_TEXT: WholeText = { kk: "", ru: "", en: "" };

/** A text for the public, which reads it in three languages. */
export function LocalTextFields({
  label,
  field,
  value,
  onValue,
  error,
  maxLength,
}: {
  label: string;
  /** As the service calls it. */
  field: string;
  value: WholeText;
  onValue: (value: WholeText) => void;
  error: unknown;
  maxLength: number;
}) {
  const t = useMessages(controlMessages);
  return (
    <fieldset>
      <legend>{label}</legend>
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          label={t.languages[language]}
          lang={language}
          rows={3}
          maxLength={maxLength}
          value={value[language]}
          error={violationOf(error, `${field}.${language}`)}
          onValue={(text) => onValue({ ...value, [language]: text })}
        />
      ))}
    </fieldset>
  );
}
