import { catalogue } from "../../../i18n/catalogue";
import type { SharedMessages } from "./en";

export const sharedMessages = await catalogue<SharedMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
