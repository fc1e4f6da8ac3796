import { useId } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { OpenedOtherError, takeOver } from "./journal";
import { trusteeMessages } from "./messages";

/** The auditor's note of what a key has opened, if the auditor was used before. */
export function JournalField({
  publicKey,
  onRefused,
}: {
  publicKey: string;
  onRefused: (why: string | undefined) => void;
}) {
  const t = useMessages(trusteeMessages);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t.open.journal}</label>
      <div class="hint" id={`${id}-hint`}>
        {t.open.journalHint}
      </div>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint`}
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          onRefused(undefined);
          try {
            if (file !== undefined) {
              takeOver(publicKey, await file.text());
            }
          } catch (failure) {
            onRefused(
              failure instanceof OpenedOtherError ? t.open.openedOther(failure.before) : t.open.notJournal,
            );
          }
        }}
      />
    </div>
  );
}
