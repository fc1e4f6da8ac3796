import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Waiting";
import type { ElectionItem } from "../shared/api";
import { HoursChart } from "./HoursChart";
import { turnoutMessages } from "./messages";
import { useHours } from "./useHours";

/** More than so many are asked for only if somebody wants it: each is a request of its own. */
const UNASKED = 20;
const AGAIN_MS = 60_000;

/** The chart per hour of the elections that are shown. */
export function HoursSection({ elections }: { elections: readonly ElectionItem[] }) {
  const t = useMessages(turnoutMessages);
  const [asked, setAsked] = useState(false);
  const [round, setRound] = useState(0);
  const wanted = asked || elections.length <= UNASKED;
  const { hours, error } = useHours(wanted ? elections.map((each) => each.uuid) : undefined, round);
  const open = elections.some((each) => each.state === "OPEN");
  useEffect(() => {
    if (!open) {
      return;
    }
    const timer = setInterval(() => setRound((before) => before + 1), AGAIN_MS);
    return () => clearInterval(timer);
  }, [open]);
  return (
    <section>
      <h2>{t.hours}</h2>
      <p>{t.hoursText}</p>
      {!wanted && (
        <button type="button" class="button" onClick={() => setAsked(true)}>
          {t.loadHours(elections.length)}
        </button>
      )}
      {wanted && hours === undefined && error === undefined && <Loading />}
      {error !== undefined && <Failure error={error} retry={() => setRound((before) => before + 1)} />}
      {hours && <HoursChart hours={hours} />}
    </section>
  );
}
