import { useMessages } from "../../i18n/catalogue";
import { bytes, number } from "../../i18n/format";
import { trusteeMessages } from "./messages";
import type { Progress } from "./useRecord";

/** How far the verification of a record is. */
export function RecordProgress({ progress }: { progress: Progress | undefined }) {
  const t = useMessages(trusteeMessages);
  const text = t.open.progress(bytes(progress?.bytes ?? 0), number(progress?.ballots ?? 0));
  return (
    <p>
      <progress
        aria-label={t.open.verify}
        {...(progress !== undefined && progress.of > 0 ? { value: progress.bytes, max: progress.of } : {})}
      />
      {text}
    </p>
  );
}
