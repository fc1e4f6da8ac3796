import { plural } from "../../../i18n/format";
import type { PublicControlMessages } from "./en";

const ru: PublicControlMessages = {
  title: "Партийный контроль",
  lead: "Все решения с причиной, номером и сроком обжалования. Кто пожаловался, не показывается никогда.",
  kind: "Решение",
  inForceOnly: "Только действующие решения",
  none: "Решений нет.",
  count: (count) =>
    plural(count, { one: "# решение", few: "# решения", many: "# решений", other: "# решения" }),
  candidate: "О кандидате",
  complain: "Как пожаловаться",
};
export default ru;
