import { useId, useRef } from "preact/hooks";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { bytes } from "../../../i18n/format";
import { Failure } from "../../../ui/Failure";
import { controlMessages } from "../messages";
import { ACCEPTED, type StoredDocument, upload } from "./documents";

const MOST = 10;

/** Files that go to the service as they are chosen, so that a slow link is not waited for at the end. */
export function DocumentsField({
  label,
  documents,
  onDocuments,
}: {
  label: string;
  documents: readonly StoredDocument[];
  onDocuments: (documents: StoredDocument[]) => void;
}) {
  const t = useMessages(controlMessages);
  const id = useId();
  const latest = useRef(documents);
  latest.current = documents;
  const sending = useAction(async (files: File[]) => {
    for (const file of files.slice(0, MOST - documents.length)) {
      onDocuments([...latest.current, await upload(file)]);
      await Promise.resolve();
    }
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="hint" id={`${id}-hint`}>
        {t.filesHint}
      </div>
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        multiple
        aria-describedby={`${id}-hint`}
        disabled={sending.busy || documents.length >= MOST}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void sending.run(files);
        }}
      />
      {sending.busy && (
        <p role="status" class="muted">
          {t.uploading}
        </p>
      )}
      <Failure error={sending.error} />
      {documents.length > 0 && (
        <ul class="plain">
          {documents.map((each) => (
            <li key={each.id}>
              {each.name} ({bytes(each.size)}){" "}
              <button
                type="button"
                class="button button-small"
                aria-label={`${t.takeAway}: ${each.name}`}
                onClick={() => onDocuments(documents.filter((other) => other.id !== each.id))}
              >
                {t.takeAway}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
