import { useRef, useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { giveDecryption, type Opening } from "./api";
import { privateKeyText, type TrusteeKey } from "./crypto/keyFile";
import type { Summary } from "./crypto/worker";
import { JournalField } from "./JournalField";
import { journalText, note, OpenedOtherError } from "./journal";
import { KeyFileField } from "./KeyFileField";
import { trusteeMessages } from "./messages";
import type { Opened } from "./useRecord";

/** Opens what was verified with the key of a file, after noting that, and hands the share in. */
export function OpenTally({
  summary,
  opening,
  open,
  onDone,
}: {
  summary: Summary;
  opening: Opening | undefined;
  open: (key: string) => Promise<Opened>;
  onDone: () => void;
}) {
  const t = useMessages(trusteeMessages);
  const [key, setKey] = useState<TrusteeKey>();
  const [refused, setRefused] = useState<string>();
  const [done, setDone] = useState(false);
  // Made once: if the answer is lost, the same is handed in again, and not another proof of it.
  const made = useRef<{ publicKey: string; opened: Opened }>(undefined);
  const owner = key === undefined ? 0 : summary.trustees.indexOf(key.publicKey) + 1;
  const given = opening?.given_by.includes(owner) === true;
  const handingIn = useAction(async () => {
    setRefused(undefined);
    if (key === undefined) {
      return;
    }
    try {
      note(key.publicKey, summary.uuid, summary.tallyHash);
    } catch (failure) {
      setRefused(failure instanceof OpenedOtherError ? t.open.openedOther(failure.before) : t.open.noNote);
      return;
    }
    if (made.current?.publicKey !== key.publicKey) {
      made.current = { publicKey: key.publicKey, opened: await open(privateKeyText(key)) };
    }
    await giveDecryption(summary.uuid, owner, made.current.opened);
    setDone(true);
    onDone();
  });
  return (
    <>
      <p>{t.open.keyText}</p>
      <KeyFileField onKey={setKey} />
      {key !== undefined && owner === 0 && <Notice kind="error">{t.open.notTrustee}</Notice>}
      {key !== undefined && owner > 0 && (
        <>
          <p>{t.open.youAre(owner)}</p>
          <JournalField publicKey={key.publicKey} onRefused={setRefused} />
          {given && !done && <Notice kind="info">{t.open.given}</Notice>}
          {refused !== undefined && <Notice kind="error">{refused}</Notice>}
          <Failure error={handingIn.error} />
          {!done && (
            <button
              type="button"
              class="button button-primary"
              disabled={handingIn.busy || given}
              onClick={() => handingIn.run()}
            >
              {handingIn.busy ? t.open.opening : t.open.open}
            </button>
          )}
        </>
      )}
      {done && key !== undefined && (
        <Notice kind="good" title={t.open.done}>
          <p>{t.open.doneText}</p>
          <button
            type="button"
            class="button"
            onClick={() =>
              download(
                `trustee-${key.publicKey.slice(0, 8)}.privkey.opened`,
                journalText(key.publicKey),
                "text/plain",
              )
            }
          >
            {t.open.saveJournal}
          </button>
        </Notice>
      )}
    </>
  );
}
