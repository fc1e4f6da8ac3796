import { useMessages } from "../../i18n/catalogue";
import { duration } from "../../i18n/format";
import type { ElectionPhase } from "./api";
import { sharedMessages } from "./messages";
import { useNow } from "./useNow";

/** How long until voting opens, or closes; nothing once it is over. */
export function TimeLeft({ of }: { of: { state: ElectionPhase; opens: string; closes: string } }) {
  const t = useMessages(sharedMessages);
  const now = useNow();
  if (of.state === "ANNOUNCED") {
    return <span>{t.opensIn(duration(Date.parse(of.opens) - now))}</span>;
  }
  return of.state === "OPEN" ? <span>{t.closesIn(duration(Date.parse(of.closes) - now))}</span> : null;
}
