import { catalogue } from "../../i18n/catalogue";
import type { ProgrammeMessages } from "./en";

export const programmeMessages = await catalogue<ProgrammeMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
