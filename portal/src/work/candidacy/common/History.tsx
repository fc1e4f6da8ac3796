import { useMessages } from "../../../i18n/catalogue";
import { dateTime } from "../../../i18n/format";
import type { ApplicationHistory } from "./api";
import { commonMessages } from "./messages";
import { word } from "./words";

interface Step {
  at: string;
  title: string;
  decision?: ApplicationHistory["decisions"][number];
}

/** Every submission and every decision, in the order in which they happened. */
export function History({ of }: { of: ApplicationHistory }) {
  const t = useMessages(commonMessages);
  const steps: Step[] = [
    ...of.submissions.map((each) => ({
      at: each.submitted_at,
      title: `${t.submitted}, ${t.roundNumber(each.round)}`,
    })),
    ...of.decisions.map((each) => ({ at: each.decided_at, title: word(t.steps, each.step), decision: each })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return (
    <ol>
      {steps.map((step) => (
        <li key={`${step.at} ${step.title}`}>
          <strong>{step.title}</strong> · {dateTime(step.at)}
          {step.decision?.reason && <p>{step.decision.reason}</p>}
          {step.decision && step.decision.fields.length > 0 && (
            <ul>
              {step.decision.fields.map((each) => (
                <li key={each.field}>
                  {fieldName(t.fields, t.documentKinds, each.field)}: {each.reason}
                </li>
              ))}
            </ul>
          )}
          {step.decision && step.decision.evidence.length > 0 && (
            <ul>
              {step.decision.evidence.map((each) => (
                <li key={each.rule}>
                  {t.seenFor(word(t.rules, each.rule))}: {each.note ?? t.aDocument}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The name of a member of an application, or of a document. */
export function fieldName(
  fields: Readonly<Record<string, string>>,
  kinds: Readonly<Record<string, string>>,
  field: string,
): string {
  return field.startsWith("documents.") ? word(kinds, field.slice("documents.".length)) : word(fields, field);
}
