import { catalogue } from "../../../i18n/catalogue";
import type { OperationsMessages } from "./en";

export const operationsMessages = await catalogue<OperationsMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
