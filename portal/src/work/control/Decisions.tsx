import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import type { Decision } from "./api";
import { controlMessages, word } from "./messages";
import { Deadline } from "./parts/Deadline";

/** What the commissions decided, from the first to the last, and what each decision means for ballots. */
export function Decisions({ of: decisions }: { of: readonly Decision[] }) {
  const t = useMessages(controlMessages);
  return (
    <>
      <h2>{t.one.decisions}</h2>
      {decisions.length === 0 && <p class="muted">{t.one.noDecisions}</p>}
      {decisions.map((each) => (
        <article key={each.version} class="card">
          <h3>
            {word(t.kinds, each.kind)}{" "}
            <span class={each.in_force ? "tag tag-good" : "tag"}>
              {each.in_force ? t.one.inForce : t.one.replaced}
            </span>
          </h3>
          <p class="muted">
            {word(t.levels, each.level)} · {t.one.decisionNumber} {each.decision_number} ·{" "}
            {dateTime(each.decided_at)}
          </p>
          <p>{inLanguage(each.reason)}</p>
          {each.without_hearing && (
            <p>
              {t.one.withoutHearing}: {inLanguage(each.without_hearing)}
            </p>
          )}
          {each.ballot_effect && <p>{word(t.effects, each.ballot_effect)}</p>}
          {each.in_force && each.appeal_until && (
            <p>
              {t.one.appealUntil}: <Deadline at={each.appeal_until} />
            </p>
          )}
        </article>
      ))}
    </>
  );
}
