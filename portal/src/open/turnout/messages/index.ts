import { catalogue } from "../../../i18n/catalogue";
import type { TurnoutMessages } from "./en";

export const turnoutMessages = await catalogue<TurnoutMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
