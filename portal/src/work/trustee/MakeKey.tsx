import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { download } from "../../ui/download";
import { Check } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { makeKey, privateKeyText, publicKeyText, type TrusteeKey } from "./crypto/keyFile";
import { trusteeMessages } from "./messages";

/** A key of this device's random numbers. It is in the memory of this page and in the files that are saved. */
export function MakeKey({ onKey, onSaved }: { onKey: (key: TrusteeKey) => void; onSaved: () => void }) {
  const t = useMessages(trusteeMessages);
  const [key, setKey] = useState<TrusteeKey>();
  const [downloaded, setDownloaded] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  return (
    <>
      <h3>{t.key.make}</h3>
      <p>{t.key.makeText}</p>
      {key === undefined ? (
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            const made = makeKey();
            setKey(made);
            onKey(made);
          }}
        >
          {t.key.makeButton}
        </button>
      ) : (
        <>
          <Notice kind="warning">{t.key.onlyCopy}</Notice>
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                download(fileName(key, "privkey"), privateKeyText(key), "application/octet-stream");
                setDownloaded(true);
              }}
            >
              {t.key.savePrivate}
            </button>
            <button
              type="button"
              class="button"
              onClick={() =>
                download(fileName(key, "pubkey"), publicKeyText(key), "application/octet-stream")
              }
            >
              {t.key.savePublic}
            </button>
          </div>
          <Check
            label={t.key.saved}
            checked={confirmed}
            disabled={!downloaded}
            onChecked={(now) => {
              setConfirmed(now);
              if (now) {
                onSaved();
              }
            }}
          />
        </>
      )}
    </>
  );
}

function fileName(key: TrusteeKey, ending: string): string {
  return `trustee-${key.publicKey.slice(0, 8)}.${ending}`;
}
