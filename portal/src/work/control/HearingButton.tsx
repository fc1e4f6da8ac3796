import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { hear } from "./api";
import { controlMessages } from "./messages";

/** Asks the candidate to answer before anything is ruled. */
export function HearingButton({
  primary,
  id,
  version,
  onDone,
}: {
  primary: string;
  id: string;
  version: string | undefined;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const [asking, setAsking] = useState(false);
  const hearing = useAction(async () => {
    await hear(primary, id, version);
    setAsking(false);
    onDone();
  });
  return (
    <>
      <button type="button" class="button button-primary" onClick={() => setAsking(true)}>
        {t.one.hear}
      </button>
      {asking && (
        <Dialog title={t.one.hearAsk} onClose={() => setAsking(false)}>
          <p>{t.one.hearText}</p>
          <Failure error={hearing.error} />
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              disabled={hearing.busy}
              onClick={() => hearing.run()}
            >
              {t.one.hear}
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
