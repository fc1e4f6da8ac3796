import { useId, useState } from "preact/hooks";
import { useAction } from "../../../api/resource";
import { DOCUMENT_MAX_BYTES, DOCUMENT_TYPES, uploadDocument } from "../../../api/upload";
import { useMessages } from "../../../i18n/catalogue";
import { bytes, percent } from "../../../i18n/format";
import { Failure } from "../../../ui/Failure";
import { commonMessages } from "./messages";

/** A document that was uploaded and is not attached to anything yet. */
export interface Uploaded {
  id: string;
  name: string;
}

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: readonly Uploaded[];
  onValue: (uploaded: Uploaded[]) => void;
  /** Only pictures, such as a photo. */
  pictures?: boolean;
}

/** One or more files of a kind; what is wrong with a file is said before it is sent. */
export function DocumentUpload({ label, hint, error, value, onValue, pictures }: Props) {
  const t = useMessages(commonMessages);
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const [share, setShare] = useState(0);
  const types = DOCUMENT_TYPES.filter((type) => !pictures || type !== "application/pdf");
  const upload = useAction(async (file: File) => {
    setShare(0);
    const document = await uploadDocument(file, setShare);
    onValue([...value, { id: document.id, name: document.name }]);
  });
  const choose = (file: File) => {
    const size = bytes(DOCUMENT_MAX_BYTES);
    const flaw = !types.some((type) => type === file.type)
      ? t.upload.wrongType
      : file.size > DOCUMENT_MAX_BYTES
        ? t.upload.tooLarge(size)
        : undefined;
    setWrong(flaw);
    if (flaw === undefined) {
      void upload.run(file);
    }
  };
  const flaw = wrong ?? error;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="hint" id={`${id}-hint`}>
        {hint} {t.upload.limits(bytes(DOCUMENT_MAX_BYTES))}
      </div>
      <input
        id={id}
        type="file"
        accept={types.join(",")}
        disabled={upload.busy}
        aria-describedby={flaw ? `${id}-hint ${id}-error` : `${id}-hint`}
        {...(flaw ? { "aria-invalid": "true" as const } : {})}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) {
            choose(file);
          }
        }}
      />
      {flaw && (
        <div class="field-error" id={`${id}-error`} role="alert">
          {flaw}
        </div>
      )}
      {upload.busy && (
        <p role="status">
          <progress value={share} max={1} aria-label={label} /> {t.upload.progress(percent(share, 0))}
        </p>
      )}
      <Failure error={upload.error} />
      {value.length > 0 && (
        <div role="status">
          <ul class="plain">
            {value.map((each) => (
              <li key={each.id}>
                {t.upload.done(each.name)}{" "}
                <button
                  type="button"
                  class="button button-small"
                  onClick={() => onValue(value.filter((other) => other.id !== each.id))}
                >
                  {t.upload.remove(each.name)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
