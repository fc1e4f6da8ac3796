import { catalogue } from "../../../i18n/catalogue";
import type { CandidatesMessages } from "./en";

export const candidatesMessages = await catalogue<CandidatesMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
