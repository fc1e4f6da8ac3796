import { catalogue } from "../../../i18n/catalogue";
import type { AboutMessages } from "./en";

export const aboutMessages = await catalogue<AboutMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
