import { useMessages } from "../../i18n/catalogue";
import { number, percent } from "../../i18n/format";
import type { Share } from "./api";
import { statisticsMessages } from "./messages";

/** A number and its share, or that it is withheld. */
export function ShareText({ of }: { of: Share }) {
  const t = useMessages(statisticsMessages);
  if (of.count === undefined || of.count === null) {
    return <span class="muted">{t.withheld}</span>;
  }
  return (
    <span>
      {number(of.count)}
      {of.share != null && ` (${percent(of.share)})`}
    </span>
  );
}
