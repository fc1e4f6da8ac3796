import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The three languages of the platform, in the order in which they are offered. */
export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that the services keep in every language. */
export type LocalText = Partial<Record<Language, string>>;

const KEY = "dauys.language";

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** What the member chose on this device; else the first language of the browser that we have; else Russian, as the services. */
export function preferredLanguage(): Language {
  const kept = readKept();
  if (isLanguage(kept)) {
    return kept;
  }
  for (const tag of navigator.languages ?? []) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) {
      return language;
    }
  }
  return "ru";
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** The language in use outside of components, such as in requests. */
let current: Language = "ru";

export function currentLanguage(): Language {
  return current;
}

export function setCurrentLanguage(language: Language): void {
  current = language;
}

export interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: "ru", choose: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The text in this language, or in the next best one that it has. */
export function inLanguage(text: LocalText | undefined | null, language: Language = current): string {
  if (!text) {
    return "";
  }
  return text[language] ?? text.ru ?? text.kk ?? text.en ?? "";
}
