import { catalogue } from "../../../../i18n/catalogue";
import type { CommonMessages } from "./en";

export const commonMessages = await catalogue<CommonMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
