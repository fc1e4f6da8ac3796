import { catalogue } from "../../../i18n/catalogue";
import type { StatisticsMessages } from "./en";

export const statisticsMessages = await catalogue<StatisticsMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
