import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import type { CampaignEvent } from "./api";
import { candidatesMessages } from "./messages";

/** Where a meeting or debate is, in a place or online. */
export function Where({ event }: { event: CampaignEvent }) {
  const t = useMessages(candidatesMessages);
  return (
    <span>
      {event.place}
      {event.place && event.link && ", "}
      {event.link && (
        <a
          href={event.link}
          rel="nofollow ugc noopener noreferrer"
          target="_blank"
          aria-label={`${t.online}: ${inLanguage(event.topic)}`}
        >
          {t.online}
        </a>
      )}
    </span>
  );
}
