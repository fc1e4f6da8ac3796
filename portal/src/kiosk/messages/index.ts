import { catalogue } from "../../i18n/catalogue";
import type { KioskMessages } from "./en";

export const kioskMessages = await catalogue<KioskMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
