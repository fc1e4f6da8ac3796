import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { download } from "../../ui/download";
import { boothMessages } from "../messages";
import { QrCode } from "./QrCode";

/** A copy of the credential to take elsewhere: as text, QR code, file, on paper. Nothing of it shows until asked for. */
export function CredentialCopy({ uuid, credential }: { uuid: string; credential: string }) {
  const t = useMessages(boothMessages).enrol;
  const [shown, setShown] = useState(false);
  return (
    <>
      <h2>{t.export}</h2>
      <p>{t.exportText}</p>
      <div class="buttons">
        <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t.hide : t.show}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download(`credential-${uuid}.txt`, `${uuid}\n${credential}\n`, "text/plain")}
        >
          {t.save}
        </button>
        {shown && (
          <button type="button" class="button" onClick={() => print()}>
            {t.print}
          </button>
        )}
      </div>
      {shown && (
        <div class="card">
          <p class="credential">
            <code>{credential}</code>
          </p>
          <QrCode text={credential} label={t.qr} />
        </div>
      )}
    </>
  );
}
