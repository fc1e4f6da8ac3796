import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../../i18n/catalogue";
import { dateTime, duration } from "../../../i18n/format";
import { controlMessages } from "../messages";

const MINUTE_MS = 60_000;

/** An instant by which something has to be done, and how long that is from now. */
export function Deadline({ at }: { at: string }) {
  const t = useMessages(controlMessages);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(at) - now;
  return (
    <span>
      {dateTime(at)}{" "}
      <span class={left > 0 ? "muted" : "tag tag-warning"}>{left > 0 ? t.left(duration(left)) : t.past}</span>
    </span>
  );
}
