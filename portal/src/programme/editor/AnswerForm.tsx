import { useEffect, useRef, useState } from "preact/hooks";
import { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Check, Form } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { answer, type Proposal, type ProposalState } from "../api";
import { isWhole, type LocalDraft, LocalFields, localInput } from "./LocalFields";
import { editorMessages } from "./messages";
import type { Tag } from "./useTag";

const DECISIONS: readonly ProposalState[] = ["ACCEPTED", "PARTLY", "REJECTED"];
const NOTHING: LocalDraft = { kk: "", ru: "", en: "" };

interface Props {
  proposal: Proposal;
  tag: Tag;
  onChanged: () => void;
  /** To the next of the queue, if there is one. */
  onNext: (() => void) | undefined;
}

/** Answers a proposal, with a reason for everybody. */
export function AnswerForm({ proposal, tag, onChanged, onNext }: Props) {
  const t = useMessages(editorMessages);
  const [state, setState] = useState<ProposalState>();
  const [reason, setReason] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const send = useAction(async (goOn: boolean) => {
    if (state === undefined) {
      return;
    }
    try {
      tag.follow((await answer(proposal.id, state, localInput(reason), tag.now())).etag);
      setDone(true);
      setTried(false);
      setReason(NOTHING);
      setState(undefined);
      if (goOn) {
        onNext?.();
      }
    } finally {
      onChanged();
    }
  });
  const submit = (goOn: boolean) => {
    setTried(true);
    setDone(false);
    if (state !== undefined && isWhole(reason)) {
      send.run(goOn);
    }
  };
  const byKey = useRef(submit);
  byKey.current = submit;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.key === "Enter") {
        byKey.current(true);
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  const isStale = send.error instanceof ProblemError && send.error.status === 412;
  return (
    <section>
      <h2>{t.answer}</h2>
      {proposal.state !== "RECEIVED" && !done && <Notice kind="info">{t.answerAgain}</Notice>}
      <Form onSubmit={() => submit(false)} label={t.answer}>
        <fieldset>
          <legend>{t.decision}</legend>
          {DECISIONS.map((each) => (
            <Check
              key={each}
              type="radio"
              name="decision"
              label={t.decisions[each] ?? each}
              checked={state === each}
              onChecked={() => setState(each)}
            />
          ))}
          {tried && state === undefined && <div class="field-error">{t.chooseDecision}</div>}
        </fieldset>
        <LocalFields
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          onValue={setReason}
          missing={tried ? t.fillIn : undefined}
          error={send.error}
          maxLength={10_000}
        />
        {isStale && <Notice kind="warning">{t.stale}</Notice>}
        {send.error !== undefined && !isStale && <Failure error={send.error} />}
        {done && <Notice kind="good">{t.answered}</Notice>}
        <div class="buttons">
          <button type="submit" class="button button-primary" disabled={send.busy}>
            {t.send}
          </button>
          {onNext && (
            <button type="button" class="button" disabled={send.busy} onClick={() => submit(true)}>
              {t.sendNext}
            </button>
          )}
        </div>
      </Form>
    </section>
  );
}
