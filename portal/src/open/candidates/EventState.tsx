import { useMessages } from "../../i18n/catalogue";
import type { CampaignEvent } from "./api";
import { candidatesMessages } from "./messages";

/** Whether a meeting or debate is to come, was held, or is called off and why. */
export function EventState({ event }: { event: CampaignEvent }) {
  const t = useMessages(candidatesMessages);
  return (
    <span>
      {t.eventState[event.state] ?? event.state}
      {event.cancel_reason && `: ${event.cancel_reason}`}
    </span>
  );
}
