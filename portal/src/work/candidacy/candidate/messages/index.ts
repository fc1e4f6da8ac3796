import { catalogue } from "../../../../i18n/catalogue";
import type { CandidateMessages } from "./en";

export const candidateMessages = await catalogue<CandidateMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
