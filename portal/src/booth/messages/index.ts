import { catalogue } from "../../i18n/catalogue";
import type { BoothMessages } from "./en";

export const boothMessages = await catalogue<BoothMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
