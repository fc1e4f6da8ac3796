import { useMessages } from "../../i18n/catalogue";
import { TextArea, TextField, violationOf } from "../../ui/Form";
import { editorMessages } from "./messages";

export interface LocalDraft {
  kk: string;
  ru: string;
  en: string;
}

interface Props {
  label: string;
  value: LocalDraft;
  onValue: (value: LocalDraft) => void;
  /** Lines instead of paragraphs. */
  short?: boolean;
  hint?: string;
  /** What stands where something is missing. */
  missing?: string | undefined;
  error?: unknown;
  maxLength: number;
}

/** One text in the languages of the platform: Kazakh and Russian always, English if there is one. */
export function LocalFields({ label, value, onValue, short, hint, missing, error, maxLength }: Props) {
  const t = useMessages(editorMessages);
  const languages = [
    ["kk", t.inKazakh],
    ["ru", t.inRussian],
    ["en", t.inEnglish],
  ] as const;
  return (
    <>
      {hint && <p class="muted">{hint}</p>}
      {languages.map(([language, name]) => {
        const isOptional = language === "en";
        const props = {
          label: `${label} ${name}`,
          value: value[language],
          onValue: (text: string) => onValue({ ...value, [language]: text }),
          maxLength,
          optional: isOptional,
          error:
            (!isOptional && value[language].trim() === "" ? missing : undefined) ??
            violationOf(error, language),
        };
        return short ? (
          <TextField key={language} {...props} />
        ) : (
          <TextArea key={language} {...props} lang={language} />
        );
      })}
    </>
  );
}

export function isWhole(draft: LocalDraft): boolean {
  return draft.kk.trim() !== "" && draft.ru.trim() !== "";
}

/** As it is sent: without English the service puts the Russian text there. */
export function localInput(draft: LocalDraft): { kk: string; ru: string; en?: string } {
  const en = draft.en.trim();
  return { kk: draft.kk.trim(), ru: draft.ru.trim(), ...(en === "" ? {} : { en }) };
}
