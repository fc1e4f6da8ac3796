import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { sharedMessages } from "../shared/messages";
import { TimeLeft } from "../shared/TimeLeft";
import { TurnoutText } from "../shared/TurnoutText";
import type { ElectionDetail } from "./api";
import { electionsMessages } from "./messages";

/** When an election is, and how many have voted. */
export function ElectionFacts({ election }: { election: ElectionDetail }) {
  const t = useMessages(electionsMessages);
  const s = useMessages(sharedMessages);
  const moment = (instant: string) => (
    <>
      <time dateTime={instant}>{dateTime(instant)}</time>{" "}
      <span class="muted">{s.utc(dateTime(instant, "UTC"))}</span>
    </>
  );
  return (
    <>
      <dl class="facts">
        <dt>{t.opens}</dt>
        <dd>{moment(election.opens)}</dd>
        <dt>{t.closes}</dt>
        <dd>
          {moment(election.closes)}{" "}
          <strong>
            <TimeLeft of={election} />
          </strong>
        </dd>
        <dt>{t.grace}</dt>
        <dd>{duration(election.grace_seconds * 1000)}</dd>
        <dt>{t.turnout}</dt>
        <dd>
          <TurnoutText of={election.turnout} />
        </dd>
        <dt>{t.electionId}</dt>
        <dd>
          <code>{election.uuid}</code>
        </dd>
      </dl>
      {election.state === "OPEN" && (
        <p>
          <a href={`/find?election=${election.uuid}`}>{t.findBallot}</a>
        </p>
      )}
    </>
  );
}
