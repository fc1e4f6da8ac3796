import { useState } from "preact/hooks";
import { post } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Form, TextField, violationOf } from "../../ui/Form";
import { type Numbers, stationPath } from "./api";
import { Findings } from "./Findings";
import { stationMessages } from "./messages";
import { findings, papers } from "./numbers";

export const NUMBERS = ["received", "issued", "spoiled", "returned", "cast_papers"] as const;

/** The numbers as they are typed, with what does not agree said before they are sent. */
export function ProtocolForm({
  primary,
  id,
  entitled,
  onDone,
}: {
  primary: string;
  id: string;
  entitled: number | undefined;
  onDone: () => void;
}) {
  const t = useMessages(stationMessages);
  const [typed, setTyped] = useState<Record<keyof Numbers, string>>({
    received: "",
    issued: "",
    spoiled: "",
    returned: "",
    cast_papers: "",
  });
  const [asking, setAsking] = useState(false);
  const numbers = whole(typed);
  const sending = useAction(async () => {
    setAsking(false);
    await post(`${stationPath(primary, id)}/protocol`, numbers);
    onDone();
  });
  return (
    <>
      <Form onSubmit={() => numbers && setAsking(true)} label={t.protocol.numbers}>
        {NUMBERS.map((each) => (
          <TextField
            key={each}
            label={t.protocol.fields[each]}
            hint={t.protocol.hints[each]}
            inputMode="numeric"
            value={typed[each]}
            onValue={(value) => setTyped({ ...typed, [each]: value })}
            error={
              violationOf(sending.error, each) ??
              (typed[each] !== "" && papers(typed[each]) === undefined ? t.protocol.notANumber : undefined)
            }
          />
        ))}
        {numbers && <Findings of={findings(numbers, entitled)} />}
        <Failure error={sending.error} />
        <button type="submit" class="button button-primary" disabled={numbers === undefined || sending.busy}>
          {t.protocol.send}
        </button>
      </Form>
      {asking && numbers && (
        <Dialog title={t.protocol.ask} onClose={() => setAsking(false)}>
          <p>{t.protocol.askText}</p>
          <Findings of={findings(numbers, entitled)} />
          <div class="buttons">
            <button type="button" class="button button-primary" onClick={() => sending.run()}>
              {t.protocol.send}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** All five, or nothing while one is missing. */
function whole(typed: Record<keyof Numbers, string>): Numbers | undefined {
  const received = papers(typed.received);
  const issued = papers(typed.issued);
  const spoiled = papers(typed.spoiled);
  const returned = papers(typed.returned);
  const cast_papers = papers(typed.cast_papers);
  return received === undefined ||
    issued === undefined ||
    spoiled === undefined ||
    returned === undefined ||
    cast_papers === undefined
    ? undefined
    : { received, issued, spoiled, returned, cast_papers };
}
