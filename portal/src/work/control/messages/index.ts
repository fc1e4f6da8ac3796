import { catalogue } from "../../../i18n/catalogue";
import type { ControlMessages } from "./en";

export const controlMessages = await catalogue<ControlMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});

/** The word for a constant of the API, or the constant itself when it is newer than this page. */
export function word(words: Record<string, string>, constant: string): string {
  return words[constant] ?? constant;
}
