import { catalogue } from "../../../../i18n/catalogue";
import type { ApplyMessages } from "./en";

export const applyMessages = await catalogue<ApplyMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
