import { useState } from "preact/hooks";
import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { Failure } from "../../../ui/Failure";
import { Form, TextField, violationOf } from "../../../ui/Form";
import { registrarMessages } from "../messages";

interface Props {
  path: string;
  etag: string | undefined;
  done: (what: string) => void;
}

/** Publishes the profile, or returns it with a reason. */
export function ProfileDecision({ path, etag, done }: Props) {
  const t = useMessages(registrarMessages);
  const [reason, setReason] = useState("");
  const decide = useAction(async (approved: boolean) => {
    await post(`${path}/decision`, approved ? { approved } : { approved, reason: reason.trim() }, {
      ifMatch: etag,
    });
    done(approved ? t.published : t.returned);
  });
  return (
    <>
      <h2>{t.decision}</h2>
      <div class="buttons">
        <button
          type="button"
          class="button button-primary"
          disabled={decide.busy}
          onClick={() => decide.run(true)}
        >
          {t.publish}
        </button>
      </div>
      <Failure error={decide.error} />
      <Form onSubmit={() => void decide.run(false)}>
        <TextField
          label={t.returnReason}
          value={reason}
          onValue={setReason}
          maxLength={1000}
          error={violationOf(decide.error, "reason")}
        />
        <button type="submit" class="button" disabled={decide.busy || reason.trim() === ""}>
          {t.returnIt}
        </button>
      </Form>
    </>
  );
}
