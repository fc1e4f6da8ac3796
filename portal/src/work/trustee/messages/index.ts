import { catalogue } from "../../../i18n/catalogue";
import type { TrusteeMessages } from "./en";

export const trusteeMessages = await catalogue<TrusteeMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
