import { catalogue } from "../../../i18n/catalogue";
import type { StationMessages } from "./en";

export const stationMessages = await catalogue<StationMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
