import { useMessages } from "../../i18n/catalogue";
import type { ElectionPhase } from "./api";
import { sharedMessages } from "./messages";

const LOOK: Record<ElectionPhase, string> = {
  ANNOUNCED: "tag",
  OPEN: "tag tag-good",
  CLOSED: "tag tag-warning",
  BALLOTS_ENDED: "tag tag-warning",
  ENCRYPTED_TALLY: "tag tag-warning",
  RESULT: "tag tag-good",
};

/** Where an election stands, in a word. */
export function StateTag({ state }: { state: ElectionPhase }) {
  const t = useMessages(sharedMessages);
  return <span class={LOOK[state] ?? "tag"}>{t.state[state] ?? state}</span>;
}
