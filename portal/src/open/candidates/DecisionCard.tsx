import type { ComponentChildren } from "preact";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { sharedMessages } from "../shared/messages";
import type { PublicDecision } from "./api";
import { candidatesMessages } from "./messages";

/** A decision of party control: what, why, by whom, what it does to ballots, and until when it can be appealed. */
export function DecisionCard({ decision, about }: { decision: PublicDecision; about?: ComponentChildren }) {
  const t = useMessages(candidatesMessages);
  const s = useMessages(sharedMessages);
  return (
    <article class="card">
      <h3>
        {s.decision[decision.kind] ?? decision.kind}{" "}
        <span class={decision.in_force ? "tag tag-warning" : "tag"}>
          {decision.in_force ? t.inForce : t.replaced}
        </span>
      </h3>
      {about && <p>{about}</p>}
      <p>
        {inLanguage(decision.reason)} ({t.ground[decision.ground] ?? decision.ground})
      </p>
      {decision.without_hearing && <p>{t.withoutHearing(inLanguage(decision.without_hearing))}</p>}
      {decision.ballot_effect && <p>{t.effect[decision.ballot_effect] ?? decision.ballot_effect}</p>}
      <p class="muted">
        {t.commission[decision.level] ?? decision.level} · {t.caseNumber(number(decision.case_number))} ·{" "}
        {t.decisionNumber(decision.decision_number, dateTime(decision.decided_at))}
        {decision.appeal_until && decision.in_force && (
          <> · {t.appealUntil(dateTime(decision.appeal_until))}</>
        )}
      </p>
    </article>
  );
}
