import { useMessages } from "../../i18n/catalogue";
import { number, percent } from "../../i18n/format";
import type { Turnout } from "./api";
import { sharedMessages } from "./messages";

/** How many of how many have voted, or that the number is withheld. */
export function TurnoutText({ of }: { of: Turnout }) {
  const t = useMessages(sharedMessages);
  if (of.voters === undefined || of.voters === null) {
    return <>{t.withheldOf(number(of.electorate))}</>;
  }
  const share = of.electorate === 0 ? "" : ` (${percent(of.voters / of.electorate)})`;
  return (
    <>
      {t.voterOf(number(of.voters), number(of.electorate))}
      {share}
    </>
  );
}
