import { catalogue } from "../../../i18n/catalogue";
import type { HomeMessages } from "./en";

export const homeMessages = await catalogue<HomeMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
