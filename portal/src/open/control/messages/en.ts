import { plural } from "../../../i18n/format";

/** Texts of the public page of party control. */
const en = {
  title: "Party control",
  lead: "Every decision with its reason, number and time of appeal. Who complained is never shown.",
  kind: "Decision",
  inForceOnly: "Only decisions in force",
  none: "There are no decisions.",
  count: (count: number) => plural(count, { one: "# decision", other: "# decisions" }),
  candidate: "About the candidate",
  complain: "How to complain",
};
export type PublicControlMessages = typeof en;
export default en;
