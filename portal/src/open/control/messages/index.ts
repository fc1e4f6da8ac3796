import { catalogue } from "../../../i18n/catalogue";
import type { PublicControlMessages } from "./en";

export const publicControlMessages = await catalogue<PublicControlMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
