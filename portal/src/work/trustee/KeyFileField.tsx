import { useId, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { readPrivateKey, type TrusteeKey } from "./crypto/keyFile";
import { trusteeMessages } from "./messages";

/** Reads a private key of a file into the memory of the page, and nowhere else. */
export function KeyFileField({ onKey }: { onKey: (key: TrusteeKey | undefined) => void }) {
  const t = useMessages(trusteeMessages);
  const id = useId();
  const [wrong, setWrong] = useState(false);
  return (
    <div class="field">
      <label for={id}>{t.key.file}</label>
      <div class="hint" id={`${id}-hint`}>
        {t.key.fileHint}
      </div>
      <input
        id={id}
        type="file"
        accept=".privkey"
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        {...(wrong ? { "aria-invalid": "true" as const } : {})}
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          setWrong(false);
          if (file === undefined) {
            return;
          }
          try {
            onKey(readPrivateKey(await file.text()));
          } catch {
            setWrong(true);
            onKey(undefined);
          }
        }}
      />
      {wrong && (
        <div class="field-error" id={`${id}-error`}>
          {t.key.notAKey}
        </div>
      )}
    </div>
  );
}
