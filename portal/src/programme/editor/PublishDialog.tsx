import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { uiMessages } from "../../ui/messages";
import { editorMessages } from "./messages";

interface Props {
  version: number;
  busy: boolean;
  onClose: () => void;
  onPublish: () => void;
}

/** Asks once before what can never be taken back. */
export function PublishDialog({ version, busy, onClose, onPublish }: Props) {
  const t = useMessages(editorMessages);
  const ui = useMessages(uiMessages);
  return (
    <Dialog title={t.publishAsk(version)} onClose={onClose}>
      <p>{t.publishWarning}</p>
      <div class="buttons">
        <button type="button" class="button button-primary" disabled={busy} onClick={onPublish}>
          {t.publish}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {ui.cancel}
        </button>
      </div>
    </Dialog>
  );
}
