import { useState } from "preact/hooks";
import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { Failure } from "../../../ui/Failure";
import { Form, TextField, violationOf } from "../../../ui/Form";
import { Notice } from "../../../ui/Notice";
import { registrarMessages } from "../messages";

interface Props {
  path: string;
  etag: string | undefined;
  done: () => void;
}

/** Opens a profile for one correction after the deadline. Who opens it does not publish it. */
export function OpenCorrection({ path, etag, done }: Props) {
  const t = useMessages(registrarMessages);
  const [reason, setReason] = useState("");
  const [number, setNumber] = useState("");
  const [opened, setOpened] = useState(false);
  const open = useAction(async () => {
    await post(
      `${path}/correction`,
      { reason: reason.trim(), decision_number: number.trim() },
      { ifMatch: etag },
    );
    setOpened(true);
    done();
  });
  return (
    <details>
      <summary>{t.openTitle}</summary>
      <p>{t.openLead}</p>
      {opened && <Notice kind="good">{t.opened}</Notice>}
      <Failure error={open.error} />
      <Form onSubmit={() => void open.run()} label={t.openTitle}>
        <TextField
          label={t.openReason}
          value={reason}
          onValue={setReason}
          maxLength={1000}
          error={violationOf(open.error, "reason")}
        />
        <TextField
          label={t.decisionNumber}
          value={number}
          onValue={setNumber}
          maxLength={100}
          error={violationOf(open.error, "decision_number")}
        />
        <button
          type="submit"
          class="button"
          disabled={open.busy || reason.trim() === "" || number.trim() === ""}
        >
          {t.open}
        </button>
      </Form>
    </details>
  );
}
