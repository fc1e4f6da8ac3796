import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { Failure } from "../../../ui/Failure";
import { Check, Form, TextArea, violationOf } from "../../../ui/Form";
import { type Application, applicationPath } from "../../candidacy/common/api";
import { remember } from "../lastDecision";
import { registrarMessages } from "../messages";
import { deskAddress } from "../queue";
import { useShortcuts } from "../useShortcuts";
import { type DecisionKind, type Draft, requestOf } from "./decision";
import { FieldReasons } from "./FieldReasons";

interface Props {
  primary: string;
  application: Application;
  etag: string | undefined;
  kinds: readonly DecisionKind[];
  draft: Draft;
  setDraft: (change: (before: Draft) => Draft) => void;
  onward: () => void;
}

/** What `POST …/decision` answers. */
interface Decided {
  state: string;
  registration_number?: string;
  waiting: boolean;
}

const KEYS: Record<DecisionKind, string> = {
  REGISTER: "R",
  CORRECT: "K",
  REFUSE: "X",
  REINSTATE: "R",
};

/** The decision; afterwards the next application of the queue is there at once. */
export function DecisionForm({ primary, application, etag, kinds, draft, setDraft, onward }: Props) {
  const t = useMessages(registrarMessages);
  const decide = useAction(async () => {
    const answer = await post<Decided>(
      `${applicationPath(primary, application.id)}/decision`,
      requestOf(draft),
      { ifMatch: etag },
    );
    remember({
      name: inLanguage(application.name),
      address: deskAddress(application.id, { primary }),
      what: answer.registration_number
        ? t.registeredAs(answer.registration_number)
        : answer.waiting
          ? t.waitsForSecond
          : t.sentBack,
    });
    onward();
  });
  const ready = draft.kind === "REGISTER" || draft.reason.trim() !== "";
  useShortcuts(ready ? { Enter: () => void decide.run() } : {});
  return (
    <Form onSubmit={() => ready && void decide.run()} label={t.decision}>
      <fieldset>
        <legend>{t.whatIsDecided}</legend>
        {kinds.map((kind) => (
          <Check
            key={kind}
            type="radio"
            name="decision"
            value={kind}
            label={
              <>
                {t.decisions[kind]} <kbd>Alt+{KEYS[kind]}</kbd>
              </>
            }
            checked={draft.kind === kind}
            onChecked={() => setDraft((before) => ({ ...before, kind }))}
          />
        ))}
      </fieldset>
      {draft.kind !== "REGISTER" && (
        <TextArea
          label={t.reason}
          hint={draft.kind === "CORRECT" ? t.reasonCorrect : t.reasonSecond}
          value={draft.reason}
          onValue={(reason) => setDraft((before) => ({ ...before, reason }))}
          maxLength={2000}
          error={violationOf(decide.error, "reason")}
        />
      )}
      {draft.kind === "CORRECT" && (
        <FieldReasons
          application={application}
          value={draft.fields}
          onValue={(fields) => setDraft((before) => ({ ...before, fields }))}
        />
      )}
      <Failure error={decide.error} />
      <div class="buttons">
        <button
          type="submit"
          class={draft.kind === "REFUSE" ? "button button-danger" : "button button-primary"}
          disabled={decide.busy || !ready}
          aria-keyshortcuts="Alt+Enter"
        >
          {t.acts[draft.kind]}
        </button>
      </div>
    </Form>
  );
}
