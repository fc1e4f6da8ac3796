import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Copyable } from "../../ui/Copyable";
import type { ElectionDetail } from "./api";
import { observationMessages } from "./messages";

/** What the service says of a record. */
export function RecordFacts({ election }: { election: ElectionDetail }) {
  const t = useMessages(observationMessages);
  const { audit, log, turnout } = election;
  const offset = (value: number | undefined) => (value === undefined ? "—" : number(value));
  return (
    <dl class="facts">
      <dt>{t.state}</dt>
      <dd>{t.phases[election.state] ?? election.state}</dd>
      <dt>{t.height}</dt>
      <dd>{offset(election.height)}</dd>
      <dt>{t.verified}</dt>
      <dd>{offset(election.verified_height)}</dd>
      <dt>{t.head}</dt>
      <dd>{election.head ? <Copyable text={election.head} label={t.head} /> : "—"}</dd>
      <dt>{t.audit}</dt>
      <dd>
        <span class={audit.status === "FAILED" ? "tag tag-error" : "tag"}>
          {t.auditStates[audit.status] ?? audit.status}
        </span>{" "}
        {audit.failed_height !== undefined && `${number(audit.failed_height)} `}
        {audit.reason}
      </dd>
      <dt>{t.logState}</dt>
      <dd>{t.logCopied(offset(log.copied_to), offset(log.compared_to))}</dd>
      <dt>{t.turnout}</dt>
      <dd>
        {turnout.withheld || turnout.voters === undefined ? t.withheld : number(turnout.voters)} /{" "}
        {number(turnout.electorate)}
      </dd>
      <dt>{t.alarms}</dt>
      <dd>{election.alarms.length === 0 ? "0" : election.alarms.map((each) => each.kind).join(", ")}</dd>
    </dl>
  );
}
