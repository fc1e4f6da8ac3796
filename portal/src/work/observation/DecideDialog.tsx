import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, violationOf } from "../../ui/Form";
import { uiMessages } from "../../ui/messages";
import { type Accreditation, decideAccreditation } from "./api";
import { observationMessages } from "./messages";

interface Props {
  accreditation: Accreditation;
  onClose: () => void;
  onDecided: () => void;
}

/** Accredits an observer or refuses, with a reason that the applicant reads. */
export function DecideDialog({ accreditation, onClose, onDecided }: Props) {
  const t = useMessages(observationMessages);
  const ui = useMessages(uiMessages);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const decide = useAction(async (decision: "ACCREDIT" | "REFUSE") => {
    await decideAccreditation(accreditation.id, decision, reason.trim());
    onDecided();
  });
  const act = (decision: "ACCREDIT" | "REFUSE") => {
    setTried(true);
    if (reason.trim() !== "") {
      decide.run(decision);
    }
  };
  const missing = tried && reason.trim() === "" ? t.fillIn : undefined;
  return (
    <Dialog title={t.decide(accreditation.name)} onClose={onClose}>
      <Form onSubmit={() => act("ACCREDIT")}>
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          maxLength={2000}
          value={reason}
          onValue={setReason}
          error={missing ?? violationOf(decide.error, "reason")}
        />
        {decide.error !== undefined && <Failure error={decide.error} />}
        <div class="buttons">
          <button type="submit" class="button button-primary" disabled={decide.busy}>
            {t.accredit}
          </button>
          <button
            type="button"
            class="button button-danger"
            disabled={decide.busy}
            onClick={() => act("REFUSE")}
          >
            {t.refuse}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {ui.cancel}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
