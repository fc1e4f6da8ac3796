import { put, remove } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { inLanguage, type LocalText } from "../../../../i18n/language";
import { Failure } from "../../../../ui/Failure";
import { candidateMessages } from "../messages";

export interface Seminar {
  id: string;
  territory_id?: string;
  topic: LocalText;
  place: string;
  starts_at: string;
  capacity: number;
  state: "ANNOUNCED" | "CANCELLED";
  registered: number;
}

export interface Seat {
  seminar_id: string;
  attended?: boolean;
}

interface Props {
  path: string;
  seminar: Seminar;
  seat: Seat | undefined;
  changed: () => void;
}

/** One seminar with its free seats. */
export function SeminarCard({ path, seminar, seat, changed }: Props) {
  const t = useMessages(candidateMessages);
  const act = useAction(async () => {
    await (seat ? remove(path) : put(path));
    changed();
  });
  const begun = Date.parse(seminar.starts_at) <= Date.now();
  const free = Math.max(0, seminar.capacity - seminar.registered);
  const open = seminar.state === "ANNOUNCED" && !begun;
  return (
    <>
      <h2>{inLanguage(seminar.topic)}</h2>
      <p>
        {dateTime(seminar.starts_at)}, {seminar.place}
      </p>
      {seminar.state === "CANCELLED" && <p>{t.seminars.cancelled}</p>}
      {seat && (
        <p>
          <span class="tag tag-good">{t.seminars.seat}</span>{" "}
          {seat.attended !== undefined && (seat.attended ? t.seminars.attended : t.seminars.missed)}
        </p>
      )}
      {open && <p>{t.seminars.free(free)}</p>}
      {open && (seat || free > 0) && (
        <button type="button" class="button" disabled={act.busy} onClick={() => act.run()}>
          {seat ? t.seminars.leave : t.seminars.take}
          <span class="visually-hidden">: {inLanguage(seminar.topic)}</span>
        </button>
      )}
      <Failure error={act.error} />
    </>
  );
}
