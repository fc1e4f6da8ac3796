import { catalogue } from "../../../i18n/catalogue";
import type { CalendarMessages } from "./en";

export const calendarMessages = await catalogue<CalendarMessages>({
  kk: () => import("./kk"),
  ru: () => import("./ru"),
  en: () => import("./en"),
});
