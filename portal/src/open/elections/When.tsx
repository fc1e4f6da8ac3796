import { dateTime } from "../../i18n/format";

/** From when until when, in the country's time. */
export function When({ from, to }: { from: string; to: string }) {
  return (
    <>
      <time dateTime={from}>{dateTime(from)}</time> – <time dateTime={to}>{dateTime(to)}</time>
    </>
  );
}
