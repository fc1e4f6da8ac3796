import { catalogue } from "../../../i18n/catalogue";
import type { RegistrarMessages } from "./en";

export const registrarMessages = await catalogue<RegistrarMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
