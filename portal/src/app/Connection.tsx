import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../i18n/catalogue";
import { uiMessages } from "../ui/messages";
import { Notice } from "../ui/Notice";
import { onUpdate } from "./serviceWorker";

/** Says that there is no connection, and that a new version waits. */
export function Connection() {
  const t = useMessages(uiMessages);
  const [online, setOnline] = useState(navigator.onLine);
  const [update, setUpdate] = useState<(() => void) | undefined>();
  useEffect(() => {
    const set = () => setOnline(navigator.onLine);
    addEventListener("online", set);
    addEventListener("offline", set);
    onUpdate((take) => setUpdate(() => take));
    return () => {
      removeEventListener("online", set);
      removeEventListener("offline", set);
    };
  }, []);
  return (
    <div class="connection" aria-live="polite">
      {!online && (
        <Notice kind="warning">
          <p>{t.offline}</p>
        </Notice>
      )}
      {update && (
        <Notice kind="info">
          <p>{t.updateReady}</p>
          <button type="button" class="button" onClick={update}>
            {t.update}
          </button>
        </Notice>
      )}
    </div>
  );
}
