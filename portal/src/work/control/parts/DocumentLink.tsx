import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { bytes } from "../../../i18n/format";
import { download } from "../../../ui/download";
import { Failure } from "../../../ui/Failure";
import { controlMessages } from "../messages";
import { fetchDocument, type StoredDocument } from "./documents";

/** A document that only some may read, so that a plain link cannot fetch it. */
export function DocumentLink({ of }: { of: StoredDocument }) {
  const t = useMessages(controlMessages);
  const fetching = useAction(async () => download(of.name, await fetchDocument(of.id), of.media_type));
  return (
    <>
      <button
        type="button"
        class="button button-small"
        disabled={fetching.busy}
        aria-label={`${t.download}: ${of.name}`}
        onClick={() => fetching.run()}
      >
        {of.name} ({bytes(of.size)})
      </button>
      <Failure error={fetching.error} />
    </>
  );
}
