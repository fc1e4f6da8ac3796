import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { stationMessages } from "./messages";

/** Takes a terminal away, which ends what happens on it. */
export function RemoveTerminal({ name, remove }: { name: string; remove: () => Promise<void> }) {
  const t = useMessages(stationMessages);
  const [asking, setAsking] = useState(false);
  const removing = useAction(async () => {
    setAsking(false);
    await remove();
  });
  return (
    <>
      <button
        type="button"
        class="button button-small button-danger"
        aria-label={`${t.desk.revoke}: ${name}`}
        onClick={() => setAsking(true)}
      >
        {t.desk.revoke}
      </button>
      <Failure error={removing.error} />
      {asking && (
        <Dialog title={t.desk.revokeAsk(name)} onClose={() => setAsking(false)}>
          <p>{t.desk.revokeText}</p>
          <div class="buttons">
            <button type="button" class="button button-danger" onClick={() => removing.run()}>
              {t.desk.revoke}
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
