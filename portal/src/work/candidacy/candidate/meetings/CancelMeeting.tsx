import { useState } from "preact/hooks";
import { post } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { Dialog } from "../../../../ui/Dialog";
import { Failure } from "../../../../ui/Failure";
import { Form, TextField, violationOf } from "../../../../ui/Form";
import { tagOf } from "../../common/api";
import { candidateMessages } from "../messages";
import type { CampaignEvent } from "./meeting";

interface Props {
  path: string;
  meeting: CampaignEvent;
  changed: () => void;
}

/** Calls a meeting off, with a reason that everybody reads. */
export function CancelMeeting({ path, meeting, changed }: Props) {
  const t = useMessages(candidateMessages);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const cancel = useAction(async () => {
    await post(`${path}/cancel`, { reason: reason.trim() }, { ifMatch: tagOf(meeting.version) });
    setAsking(false);
    changed();
  });
  return (
    <p>
      <button type="button" class="button button-small button-danger" onClick={() => setAsking(true)}>
        {t.meetings.cancel}
      </button>
      {asking && (
        <Dialog title={t.meetings.cancelQuestion} onClose={() => setAsking(false)}>
          <Form onSubmit={() => reason.trim() !== "" && void cancel.run()}>
            <TextField
              label={t.meetings.cancelReason}
              value={reason}
              onValue={setReason}
              maxLength={500}
              error={violationOf(cancel.error, "reason")}
            />
            <Failure error={cancel.error} />
            <div class="buttons">
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t.meetings.keep}
              </button>
              <button
                type="submit"
                class="button button-danger"
                disabled={cancel.busy || reason.trim() === ""}
              >
                {t.meetings.cancel}
              </button>
            </div>
          </Form>
        </Dialog>
      )}
    </p>
  );
}
