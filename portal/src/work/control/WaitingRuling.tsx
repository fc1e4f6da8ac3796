import { useState } from "preact/hooks";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import type { Account } from "../../session/session";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, violationOf } from "../../ui/Form";
import { type Case, countersign, giveBack, type Proposed } from "./api";
import { controlMessages, word } from "./messages";

/** A ruling with one signature: what exactly is proposed, by whom, and that somebody else has to confirm it. */
export function WaitingRuling({
  primary,
  one,
  waiting,
  onDone,
}: {
  primary: string;
  one: Case;
  waiting: Proposed;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const me = useResource<Account>("/api/me");
  const [asking, setAsking] = useState<"sign" | "return">();
  const [reason, setReason] = useState("");
  const signing = useAction(async () => {
    await countersign(primary, one.case_id, waiting.proposal_id);
    onDone();
  });
  const returning = useAction(async () => {
    await giveBack(primary, one.case_id, waiting.proposal_id, reason);
    onDone();
  });
  const own = me.data?.id === waiting.proposed_by;
  return (
    <section class="card">
      <h2>{t.one.waiting}</h2>
      <dl class="facts">
        <dt>{t.one.rulingKind}</dt>
        <dd>
          <strong>{word(t.kinds, waiting.ruling.kind)}</strong>
        </dd>
        <dt>{t.one.reason}</dt>
        <dd>{inLanguage(waiting.ruling.reason)}</dd>
        {waiting.ruling.without_hearing && (
          <>
            <dt>{t.one.withoutHearing}</dt>
            <dd>{inLanguage(waiting.ruling.without_hearing)}</dd>
          </>
        )}
        <dt>{t.one.number}</dt>
        <dd>{waiting.ruling.decision_number}</dd>
        <dt>{t.one.proposedBy}</dt>
        <dd>
          {own ? t.one.proposedByYou : <code>{waiting.proposed_by}</code>}, {dateTime(waiting.proposed_at)}
        </dd>
      </dl>
      <p>{own ? t.one.cannotSign : t.one.other}</p>
      {waiting.ruling.kind === "REMOVAL" && <p>{t.one.removalOpen}</p>}
      <Failure error={signing.error ?? returning.error} />
      <div class="buttons">
        {!own && (
          <button
            type="button"
            class="button button-primary"
            disabled={signing.busy}
            onClick={() => setAsking("sign")}
          >
            {t.one.sign}
          </button>
        )}
        <button type="button" class="button" onClick={() => setAsking("return")}>
          {t.one.return}
        </button>
      </div>
      {asking === "sign" && (
        <Dialog title={t.one.signAsk} onClose={() => setAsking(undefined)}>
          <p>
            <strong>{word(t.kinds, waiting.ruling.kind)}</strong>
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                setAsking(undefined);
                void signing.run();
              }}
            >
              {t.one.sign}
            </button>
            <button type="button" class="button" onClick={() => setAsking(undefined)}>
              {t.one.cancel}
            </button>
          </div>
        </Dialog>
      )}
      {asking === "return" && (
        <Dialog title={t.one.return} onClose={() => setAsking(undefined)}>
          <Form onSubmit={() => returning.run().then((well) => well && setAsking(undefined))}>
            <TextArea
              label={t.one.returnReason}
              value={reason}
              onValue={setReason}
              maxLength={1000}
              error={violationOf(returning.error, "reason")}
            />
            <div class="buttons">
              <button type="submit" class="button" disabled={reason.trim() === "" || returning.busy}>
                {t.one.return}
              </button>
              <button type="button" class="button" onClick={() => setAsking(undefined)}>
                {t.one.cancel}
              </button>
            </div>
          </Form>
        </Dialog>
      )}
    </section>
  );
}
