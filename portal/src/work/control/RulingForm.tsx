import { useState } from "preact/hooks";
import { newKey } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Check, Form, TextField, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { type Case, type Kind, type Ruling, rule } from "./api";
import { needsHearing, rulingsAfter, takesTwo } from "./ladder";
import { controlMessages, word } from "./messages";
import { LocalTextFields, NO_TEXT, type WholeText } from "./parts/LocalTextFields";

/** Only what the ladder allows is offered; what a choice means is said before it is made. */
export function RulingForm({
  primary,
  one,
  version,
  onDone,
}: {
  primary: string;
  one: Case;
  version: string | undefined;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const [kind, setKind] = useState<Kind>();
  const [reason, setReason] = useState<WholeText>(NO_TEXT);
  const [number, setNumber] = useState("");
  const [without, setWithout] = useState<WholeText>(NO_TEXT);
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState(newKey);
  const early = kind !== undefined && needsHearing(one, kind, Date.now());
  const two = kind !== undefined && takesTwo(one.outcome, kind);
  const ruling = useAction(async () => {
    if (kind !== undefined) {
      const body: Ruling = { kind, reason, decision_number: number };
      await rule(primary, one.case_id, version, key, early ? { ...body, without_hearing: without } : body);
      setKey(newKey());
      onDone();
    }
  });
  const whole = [reason, ...(early ? [without] : [])].every((text) =>
    Object.values(text).every((each) => each.trim() !== ""),
  );
  return (
    <>
      <h2>{t.one.ruling}</h2>
      {one.state === "APPEALED" && <p class="muted">{t.one.signedBelow}</p>}
      <Form onSubmit={() => setAsking(true)} label={t.one.ruling}>
        <fieldset>
          <legend>{t.one.rulingKind}</legend>
          {rulingsAfter(one.outcome).map((each) => (
            <Check
              key={each}
              type="radio"
              name="kind"
              value={each}
              label={each === "REMOVAL" && one.outcome === "REMOVAL" ? t.upheld : word(t.kinds, each)}
              checked={kind === each}
              onChecked={() => setKind(each)}
            />
          ))}
        </fieldset>
        {kind !== undefined && <Notice kind="info">{two ? t.one.two : t.one.single}</Notice>}
        {kind === "REMOVAL" && one.outcome !== "REMOVAL" && (
          <Notice kind="warning">{t.one.removalOpen}</Notice>
        )}
        <LocalTextFields
          label={t.one.reason}
          field="reason"
          value={reason}
          onValue={setReason}
          error={ruling.error}
          maxLength={2000}
        />
        {early && (
          <>
            <p class="hint">{t.one.withoutHearingHint}</p>
            <LocalTextFields
              label={t.one.withoutHearing}
              field="without_hearing"
              value={without}
              onValue={setWithout}
              error={ruling.error}
              maxLength={1000}
            />
          </>
        )}
        <TextField
          label={t.one.number}
          value={number}
          onValue={setNumber}
          maxLength={100}
          error={violationOf(ruling.error, "decision_number")}
        />
        <Failure error={ruling.error} />
        <button
          type="submit"
          class="button button-primary"
          disabled={kind === undefined || !whole || number.trim() === "" || ruling.busy}
        >
          {two ? t.one.propose : t.one.decide}
        </button>
      </Form>
      {asking && kind !== undefined && (
        <Dialog title={t.one.decideAsk} onClose={() => setAsking(false)}>
          <p>
            <strong>{word(t.kinds, kind)}</strong>
          </p>
          <p>{two ? t.one.two : t.one.single}</p>
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                setAsking(false);
                void ruling.run();
              }}
            >
              {two ? t.one.propose : t.one.decide}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.one.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
