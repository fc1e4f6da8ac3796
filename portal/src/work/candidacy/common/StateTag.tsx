import { useMessages } from "../../../i18n/catalogue";
import type { ApplicationState } from "./api";
import { commonMessages } from "./messages";
import { word } from "./words";

const LOOK: Record<ApplicationState, string> = {
  SUBMITTED: "",
  CORRECTION: "tag-warning",
  REGISTERED: "tag-good",
  REFUSED: "tag-error",
  WITHDRAWN: "",
};

export function StateTag({ state }: { state: ApplicationState }) {
  const t = useMessages(commonMessages);
  return <span class={`tag ${LOOK[state] ?? ""}`}>{word(t.states, state)}</span>;
}
