import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { sharedMessages } from "../shared/messages";
import type { Calendar, PhaseChange } from "./api";
import { calendarMessages } from "./messages";

/** Who decided a version, why, and what it moved. */
export function Version({ calendar, current }: { calendar: Calendar; current: boolean }) {
  const t = useMessages(calendarMessages);
  const s = useMessages(sharedMessages);
  return (
    <section class="card">
      <h3>
        {t.version(String(calendar.version))} {current && <span class="tag tag-good">{t.current}</span>}
      </h3>
      <dl class="facts">
        <dt>{t.reason}</dt>
        <dd>{inLanguage(calendar.reason)}</dd>
        <dt>{t.decision}</dt>
        <dd>{calendar.decision_number}</dd>
        <dt>{t.decided}</dt>
        <dd>
          <time dateTime={calendar.decided_at}>{dateTime(calendar.decided_at, calendar.zone)}</time>{" "}
          <span class="muted">{dateTime(calendar.decided_at, "UTC")}</span>
        </dd>
        <dt>{t.office}</dt>
        <dd>{s.office[calendar.office] ?? calendar.office}</dd>
        <dt>{t.signed}</dt>
        <dd>{calendar.countersigned ? t.two : t.one}</dd>
      </dl>
      <h4>{t.changed}</h4>
      {calendar.changes.length === 0 ? (
        <p>{t.first}</p>
      ) : (
        <ul>
          {calendar.changes.map((change) => (
            <Change key={change.phase} change={change} zone={calendar.zone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Change({ change, zone }: { change: PhaseChange; zone: string }) {
  const t = useMessages(calendarMessages);
  const s = useMessages(sharedMessages);
  const phase = s.phase[change.phase] ?? change.phase;
  const { before, after } = change;
  if (!before) {
    return <li>{t.newPhase(phase)}</li>;
  }
  if (!after) {
    return <li>{t.dropped(phase)}</li>;
  }
  const by = (seconds: number) => {
    const time = duration(Math.abs(seconds) * 1000);
    return seconds > 0 ? t.later(time) : t.earlier(time);
  };
  const moves: string[] = [];
  if (before.opens !== after.opens) {
    moves.push(
      `${t.openingMoved(dateTime(before.opens, zone), dateTime(after.opens, zone))} (${by(change.opens_moved_seconds)})`,
    );
  }
  if (before.closes !== after.closes) {
    moves.push(
      `${t.closeMoved(dateTime(before.closes, zone), dateTime(after.closes, zone))} (${by(change.closes_moved_seconds)})`,
    );
  }
  return (
    <li>
      <strong>{phase}</strong>: {moves.join("; ")}
    </li>
  );
}
