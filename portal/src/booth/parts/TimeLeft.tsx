import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { phaseOf } from "../device/myElections";
import { boothMessages } from "../messages";

/** The time now, told again every so many milliseconds. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** When voting opens or closes, and how long that is from now. Not announced each second: it is there to be looked at. */
export function TimeLeft({ opens, closes }: { opens: string; closes: string }) {
  const t = useMessages(boothMessages).time;
  const now = useNow();
  const phase = phaseOf({ opens, closes }, now);
  if (phase === "before") {
    return (
      <p>
        {t.opens(dateTime(opens))} <strong>{t.in(duration(Date.parse(opens) - now))}</strong>
      </p>
    );
  }
  if (phase === "over") {
    return <p>{t.closed(dateTime(closes))}</p>;
  }
  return (
    <p>
      {t.closes(dateTime(closes))} <strong>{t.left(duration(Date.parse(closes) - now))}</strong>
    </p>
  );
}
