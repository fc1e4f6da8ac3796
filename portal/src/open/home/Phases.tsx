import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { type Calendar, calendarOf } from "../calendar/api";
import { stateOf } from "../calendar/phases";
import type { Primary } from "../shared/api";
import { sharedMessages } from "../shared/messages";
import { useNow } from "../shared/useNow";
import { homeMessages } from "./messages";

/** The phases of a primary that are on, and the one to come. */
export function Phases({ primary }: { primary: Primary }) {
  const t = useMessages(homeMessages);
  const s = useMessages(sharedMessages);
  const now = useNow(30_000);
  const calendar = useResource<Calendar>(calendarOf(primary.id));
  if (calendar.data === undefined) {
    return null;
  }
  const { phases } = calendar.data;
  const name = (phase: string) => s.phase[phase] ?? phase;
  return (
    <section>
      <h2>{t.nowTitle}</h2>
      <p>
        <a href={`/calendar?primary=${primary.id}`}>{inLanguage(primary.name)}</a>
      </p>
      <ul>
        {phases
          .filter((phase) => stateOf(phase, phases, now) === "now")
          .map((phase) => (
            <li key={phase.name}>{t.now(name(phase.name), dateTime(phase.closes))}</li>
          ))}
        {phases
          .filter((phase) => stateOf(phase, phases, now) === "next")
          .map((phase) => (
            <li key={phase.name}>{t.next(name(phase.name), dateTime(phase.opens))}</li>
          ))}
      </ul>
    </section>
  );
}
