import { useState } from "preact/hooks";
import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { Dialog } from "../../../ui/Dialog";
import { Failure } from "../../../ui/Failure";
import { type Application, applicationPath } from "../common/api";
import { applyMessages } from "./messages";

interface Props {
  primary: string;
  application: Application;
  changed: () => void;
}

/** Takes an application, and the candidacy it has become, out of the running. Asked once: there is no way back. */
export function Withdraw({ primary, application, changed }: Props) {
  const t = useMessages(applyMessages);
  const [asking, setAsking] = useState(false);
  const withdraw = useAction(async () => {
    await post(`${applicationPath(primary, application.id)}/withdraw`);
    setAsking(false);
    changed();
  });
  if (application.state === "REFUSED" || application.state === "WITHDRAWN") {
    return null;
  }
  return (
    <>
      <h2>{t.withdrawTitle}</h2>
      <p>{t.withdrawText}</p>
      <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
        {t.withdraw}
      </button>
      {asking && (
        <Dialog title={t.withdrawQuestion} onClose={() => setAsking(false)}>
          <p>{application.state === "REGISTERED" ? t.withdrawCandidacy : t.withdrawText}</p>
          <Failure error={withdraw.error} />
          <div class="buttons">
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.keep}
            </button>
            <button
              type="button"
              class="button button-danger"
              disabled={withdraw.busy}
              onClick={() => withdraw.run()}
            >
              {t.withdraw}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
