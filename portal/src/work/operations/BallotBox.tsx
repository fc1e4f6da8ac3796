import { useMessages } from "../../i18n/catalogue";
import { duration, number } from "../../i18n/format";
import { Loaded } from "../../ui/Waiting";
import { usePolled } from "../station/usePolled";
import type { BallotBoxStatus, Reading } from "./api";
import { operationsMessages } from "./messages";
import { figure } from "./rates";

const EVERY_MS = 5000;
const OUTCOMES = ["accepted", "late", "too-busy", "invalid-ballot", "outcome-unknown"];

/** Whether ballots are taken, how many wait, and the room in which people wait for a login. */
export function BallotBox({ voting }: { voting: Reading | undefined }) {
  const t = useMessages(operationsMessages);
  const status = usePolled<BallotBoxStatus>("/api/ballot-box/status", EVERY_MS);
  const rate = voting && figure(voting, "dauys.admission.rate");
  return (
    <>
      <h2>{t.ballotBox}</h2>
      <Loaded from={status}>
        {(data) => (
          <dl class="facts">
            <dt>{t.state}</dt>
            <dd>
              <span class={data.state === "open" ? "tag tag-good" : "tag tag-error"}>
                {t.boxStates[data.state] ?? data.state}
              </span>
            </dd>
            {data.elections && (
              <>
                <dt>{t.elections}</dt>
                <dd>
                  {t.electionsOf(
                    number(data.elections.open),
                    number(data.elections.ready),
                    number(data.elections.announced),
                  )}
                </dd>
              </>
            )}
            {data.queue && (
              <>
                <dt>{t.castQueue}</dt>
                <dd>{t.of(number(data.queue.waiting), number(data.queue.capacity))}</dd>
              </>
            )}
            {data.queue_room && (
              <>
                <dt>{t.room}</dt>
                <dd>
                  {t.roomStates[data.queue_room.state] ?? data.queue_room.state}
                  {data.queue_room.waiting !== undefined && ` · ${number(data.queue_room.waiting)}`}
                  {data.queue_room.estimated_seconds !== undefined &&
                    ` · ${duration(data.queue_room.estimated_seconds * 1000)}`}
                </dd>
              </>
            )}
            {rate !== undefined && (
              <>
                <dt>{t.roomRate}</dt>
                <dd>{number(rate, 1)}</dd>
              </>
            )}
            {voting &&
              OUTCOMES.map((outcome) => {
                const count = figure(voting, "dauys.cast.outcomes", { outcome });
                return (
                  count !== undefined && [
                    <dt key={outcome}>{t.outcomes[outcome] ?? outcome}</dt>,
                    <dd key={`${outcome} count`}>{number(count)}</dd>,
                  ]
                );
              })}
          </dl>
        )}
      </Loaded>
    </>
  );
}
