import { plural } from "../../../i18n/format";
import type { PublicControlMessages } from "./en";

const kk: PublicControlMessages = {
  title: "Партиялық бақылау",
  lead: "Барлық шешім себебімен, нөмірімен және апелляция мерзімімен. Кім шағымданғаны ешқашан көрсетілмейді.",
  kind: "Шешім",
  inForceOnly: "Тек күшіндегі шешімдер",
  none: "Шешім жоқ.",
  count: (count) => plural(count, { other: "# шешім" }),
  candidate: "Кандидат туралы",
  complain: "Қалай шағымдануға болады",
};
export default kk;
