import { catalogue } from "../../i18n/catalogue";
import type { WorkMessages } from "./en";

export const workMessages = await catalogue<WorkMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
