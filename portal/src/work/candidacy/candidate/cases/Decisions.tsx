import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { inLanguage } from "../../../../i18n/language";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";
import type { PublicDecision } from "./case";

/** The decisions in a case, from the first commission to the last. */
export function Decisions({ of }: { of: readonly PublicDecision[] }) {
  const t = useMessages(candidateMessages);
  if (of.length === 0) {
    return <p class="muted">{t.cases.undecided}</p>;
  }
  return (
    <ol class="plain">
      {of.map((each) => (
        <li class="card" key={each.version}>
          <p>
            <strong>{word(t.cases.kinds, each.kind)}</strong> · {word(t.cases.levels, each.level)} · №{" "}
            {each.decision_number} · {dateTime(each.decided_at)}{" "}
            <span class="tag">{each.in_force ? t.cases.inForce : t.cases.replaced}</span>
          </p>
          <p>{inLanguage(each.reason)}</p>
          {each.without_hearing && (
            <p>
              {t.cases.withoutHearing}: {inLanguage(each.without_hearing)}
            </p>
          )}
          {each.appeal_until && <p>{t.cases.appealUntil(dateTime(each.appeal_until))}</p>}
        </li>
      ))}
    </ol>
  );
}
