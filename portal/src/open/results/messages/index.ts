import { catalogue } from "../../../i18n/catalogue";
import type { ResultsMessages } from "./en";

export const resultsMessages = await catalogue<ResultsMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
