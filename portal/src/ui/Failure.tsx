import { NoAnswerError, ProblemError } from "../api/problem";
import { useMessages } from "../i18n/catalogue";
import { duration } from "../i18n/format";
import { uiMessages } from "./messages";
import { Notice } from "./Notice";

/** What went wrong, in the words of the service where it has said something, and a way to try again where that may help. */
export function Failure({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const t = useMessages(uiMessages);
  if (error === undefined || error === null) {
    return null;
  }
  return (
    <Notice kind="error">
      {error instanceof ProblemError ? (
        <>
          <p>
            <strong>{error.problem.title}</strong>
          </p>
          {error.problem.detail && <p>{error.problem.detail}</p>}
          {error.problem.violations && (
            <ul>
              {error.problem.violations.map((each) => (
                <li key={`${each.field} ${each.rule}`}>
                  <code>{each.field}</code>: {each.message}
                </li>
              ))}
            </ul>
          )}
          {error.retryAfter !== undefined && <p>{t.waitSeconds(duration(error.retryAfter * 1000))}</p>}
        </>
      ) : (
        <p>{error instanceof NoAnswerError ? t.noAnswer : t.unexpected}</p>
      )}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {t.retry}
        </button>
      )}
    </Notice>
  );
}
