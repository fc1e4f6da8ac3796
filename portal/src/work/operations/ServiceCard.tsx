import { ProblemError } from "../../api/problem";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number, percent, time } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Waiting";
import type { Reading } from "./api";
import { Figures } from "./Figures";
import { operationsMessages } from "./messages";
import type { Rate } from "./rates";
import { Sparkline } from "./Sparkline";
import type { Known } from "./useReadings";

/** Traffic, errors and backlog of one service. */
export function ServiceCard({ name, known }: { name: string; known: Known | undefined }) {
  const t = useMessages(operationsMessages);
  const history = known?.history;
  const missing = known?.error instanceof ProblemError && known.error.status === 404;
  return (
    <section class="card">
      <h3>{name}</h3>
      {known === undefined && <Loading />}
      {missing ? <p class="muted">{t.notOffered}</p> : <Failure error={known?.error} />}
      {history && <Traffic last={history.last} rates={history.rates} />}
    </section>
  );
}

function Traffic({ last, rates }: { last: Reading; rates: readonly Rate[] }) {
  const t = useMessages(operationsMessages);
  const now = rates.at(-1);
  const errors = last.requests.by_status["5xx"] ?? 0;
  const lag = (last.consumers ?? []).reduce((sum, each) => sum + (each.lag ?? 0), 0);
  const stopped = (last.consumers ?? []).filter((each) => !each.running);
  return (
    <>
      {rates.length > 1 && (
        <Sparkline
          values={rates.map((each) => each.perSecond)}
          label={t.spark(number(now?.perSecond ?? 0, 1))}
        />
      )}
      <dl class="facts">
        <dt>{t.perSecond}</dt>
        <dd>{now ? number(now.perSecond, 1) : "–"}</dd>
        <dt>{t.inFlight}</dt>
        <dd>{number(last.requests.in_flight)}</dd>
        <dt>{t.errors}</dt>
        <dd>
          {number(errors)}{" "}
          {now && now.errorsPerSecond > 0 && (
            <span class="tag tag-error">{t.errorsNow(number(now.errorsPerSecond, 2))}</span>
          )}
        </dd>
        {last.outbox && (
          <>
            <dt>{t.outbox}</dt>
            <dd>{number(last.outbox.waiting)}</dd>
          </>
        )}
        {last.consumers && last.consumers.length > 0 && (
          <>
            <dt>{t.lag}</dt>
            <dd>
              {number(lag)}{" "}
              {stopped.length > 0 && (
                <span class="tag tag-error">{t.stopped(stopped.map((each) => each.name).join(", "))}</span>
              )}
            </dd>
          </>
        )}
        {last.process.cpu !== undefined && (
          <>
            <dt>{t.cpu}</dt>
            <dd>{percent(last.process.cpu, 0)}</dd>
          </>
        )}
        {last.process.heap_used_bytes !== undefined && last.process.heap_max_bytes !== undefined && (
          <>
            <dt>{t.memory}</dt>
            <dd>{percent(last.process.heap_used_bytes / last.process.heap_max_bytes, 0)}</dd>
          </>
        )}
        <dt>{t.pod}</dt>
        <dd>
          {last.pod}, {t.since(dateTime(last.started_at))}
        </dd>
        <dt>{t.takenAt}</dt>
        <dd>{time(last.taken_at)}</dd>
      </dl>
      <Figures of={last} rates={rates} />
    </>
  );
}
