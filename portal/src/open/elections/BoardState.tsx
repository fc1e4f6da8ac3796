import { useMessages } from "../../i18n/catalogue";
import { bytes, dateTime, number } from "../../i18n/format";
import { Copyable } from "../../ui/Copyable";
import { Notice } from "../../ui/Notice";
import { Live } from "../shared/Live";
import type { BoardNews } from "../shared/liveElections";
import type { ElectionDetail } from "./api";
import { electionsMessages } from "./messages";

const LOOK = { VERIFIED: "tag tag-good", BEHIND: "tag tag-warning", FAILED: "tag tag-error" };

interface Props {
  election: ElectionDetail;
  /** The last head heard of; newer than that of the election or not. */
  head: BoardNews | undefined;
  live: boolean;
}

/** How long the record is, how much of it is verified, and what does not add up. */
export function BoardState({ election, head, live }: Props) {
  const t = useMessages(electionsMessages);
  const newer = head !== undefined && head.height > (election.height ?? -1) ? head : undefined;
  const height = newer?.height ?? election.height;
  const hash = newer?.hash ?? election.head;
  const size = newer?.pos ?? election.pos;
  const { status, failed_height: failed, reason } = election.audit;
  return (
    <section>
      <h2>
        {t.board} <Live on={live} />
      </h2>
      <p>{t.boardText}</p>
      <dl class="facts">
        <dt>{t.heightLabel}</dt>
        <dd aria-live="polite">{height == null ? "—" : number(height)}</dd>
        <dt>{t.verifiedLabel}</dt>
        <dd>
          {election.verified_height == null ? "—" : number(election.verified_height)}{" "}
          <span class={LOOK[status] ?? "tag"}>{t.audit[status] ?? status}</span>
          {failed != null && <> {t.failedAt(number(failed))}</>}
          {reason && <p lang="en">{reason}</p>}
        </dd>
        <dt>{t.headLabel}</dt>
        <dd>{hash ? <Copyable text={hash} label={t.headLabel} /> : "—"}</dd>
        <dt>{t.position}</dt>
        <dd>{size == null ? "—" : bytes(size)}</dd>
        <dt>{t.logCompared}</dt>
        <dd>{election.log.compared_to == null ? "—" : number(election.log.compared_to)}</dd>
        <dt>{t.alarms}</dt>
        <dd>
          {election.alarms.length === 0 ? (
            <span class="tag tag-good">{t.noAlarms}</span>
          ) : (
            <span class="tag tag-error">{t.alarmCount(election.alarms.length)}</span>
          )}
        </dd>
      </dl>
      <p class="muted">{t.verifiedText}</p>
      {election.alarms.length > 0 && (
        <Notice kind="error" title={t.alarmsTitle}>
          <ul>
            {election.alarms.map((alarm) => (
              <li key={`${alarm.kind} ${alarm.subject}`}>
                {t.alarm[alarm.kind] ?? alarm.kind} · <code>{alarm.subject}</code> ·{" "}
                {dateTime(alarm.raised_at)}
                <br />
                <span lang="en">{alarm.detail}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
