import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { Table } from "../../ui/Table";
import type { Phase, PhaseChange } from "./api";
import { operationsMessages } from "./messages";

/** What differs between two versions of a calendar, phase by phase. */
export function Changes({ of: changes }: { of: readonly PhaseChange[] }) {
  const t = useMessages(operationsMessages);
  const span = (phase: Phase | undefined) =>
    phase === undefined ? "–" : `${dateTime(phase.opens)} – ${dateTime(phase.closes)}`;
  const moved = (seconds: number) =>
    seconds === 0
      ? "–"
      : (seconds > 0 ? t.calendar.later : t.calendar.earlier)(duration(Math.abs(seconds) * 1000));
  return (
    <Table
      caption={t.calendar.changes}
      rows={changes}
      rowKey={(each) => each.phase}
      empty={t.calendar.noChanges}
      columns={[
        { head: t.calendar.phase, cell: (each) => t.calendar.phases[each.phase] ?? each.phase },
        { head: t.calendar.before, cell: (each) => span(each.before) },
        { head: t.calendar.after, cell: (each) => span(each.after) },
        { head: t.calendar.opensMoved, cell: (each) => moved(each.opens_moved_seconds) },
        { head: t.calendar.closesMoved, cell: (each) => moved(each.closes_moved_seconds) },
      ]}
    />
  );
}
