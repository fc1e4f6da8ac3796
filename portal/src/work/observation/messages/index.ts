import { catalogue } from "../../../i18n/catalogue";
import type { ObservationMessages } from "./en";

export const observationMessages = await catalogue<ObservationMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
