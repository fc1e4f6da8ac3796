import { catalogue } from "../../../i18n/catalogue";
import type { ElectionsMessages } from "./en";

export const electionsMessages = await catalogue<ElectionsMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
