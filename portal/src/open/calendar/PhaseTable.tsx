import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { Table } from "../../ui/Table";
import { sharedMessages } from "../shared/messages";
import { useNow } from "../shared/useNow";
import type { Calendar, Phase } from "./api";
import { calendarMessages } from "./messages";
import { stateOf } from "./phases";

const LOOK = { past: "tag", now: "tag tag-good", next: "tag tag-warning", later: "tag" };

/** The phases with what is now and what is next. */
export function PhaseTable({ calendar }: { calendar: Calendar }) {
  const t = useMessages(calendarMessages);
  const s = useMessages(sharedMessages);
  const now = useNow();
  const moment = (instant: string) => (
    <span>
      <time dateTime={instant}>{dateTime(instant, calendar.zone)}</time>
      <br />
      <span class="muted">{dateTime(instant, "UTC")}</span>
    </span>
  );
  return (
    <>
      <Table<Phase>
        caption={t.title}
        rows={calendar.phases}
        rowKey={(phase) => phase.name}
        empty={t.none}
        columns={[
          { head: t.phase, cell: (phase) => <strong>{s.phase[phase.name] ?? phase.name}</strong> },
          { head: t.opens, cell: (phase) => moment(phase.opens) },
          { head: t.closes, cell: (phase) => moment(phase.closes) },
          {
            head: t.state,
            cell: (phase) => {
              const state = stateOf(phase, calendar.phases, now);
              return (
                <span>
                  <span class={LOOK[state]}>{t.states[state]}</span>{" "}
                  {state === "now" && t.left(duration(Date.parse(phase.closes) - now))}
                  {state === "next" && t.in(duration(Date.parse(phase.opens) - now))}
                </span>
              );
            },
          },
        ]}
      />
      <p>
        {t.accepted(
          dateTime(calendar.accepted_until, calendar.zone),
          duration(calendar.grace_seconds * 1000),
        )}
      </p>
    </>
  );
}
