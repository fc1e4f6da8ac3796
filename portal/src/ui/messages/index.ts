import { catalogue } from "../../i18n/catalogue";
import type { UiMessages } from "./en";

export const uiMessages = await catalogue<UiMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
