import { useMessages } from "../i18n/catalogue";
import type { ProposalState } from "./api";
import { programmeMessages } from "./messages";

const LOOK: Record<ProposalState, string> = {
  RECEIVED: "tag",
  ACCEPTED: "tag tag-good",
  PARTLY: "tag tag-warning",
  REJECTED: "tag tag-error",
};

export function StateTag({ state }: { state: ProposalState }) {
  const t = useMessages(programmeMessages);
  return <span class={LOOK[state] ?? "tag"}>{t.states[state] ?? state}</span>;
}
