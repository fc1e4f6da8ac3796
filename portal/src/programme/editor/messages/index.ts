import { catalogue } from "../../../i18n/catalogue";
import type { EditorMessages } from "./en";

export const editorMessages = await catalogue<EditorMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
