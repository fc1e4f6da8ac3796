import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { type Complaint, release } from "./api";
import { controlMessages } from "./messages";
import { DocumentLink } from "./parts/DocumentLink";
import type { StoredDocument } from "./parts/documents";

/** A document of a complaint; the candidate of a case reads it once a controller has looked through it. */
export function ReleaseDocument({
  primary,
  complaint,
  document,
  onDone,
}: {
  primary: string;
  complaint: Complaint;
  document: StoredDocument;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const [asking, setAsking] = useState(false);
  const releasing = useAction(async () => {
    await release(primary, complaint.complaint_id, document.id);
    onDone();
  });
  const released = complaint.released.includes(document.id);
  return (
    <div>
      <DocumentLink of={document} /> {released && <span class="tag tag-good">{t.complaints.released}</span>}
      {!released && complaint.case_id !== undefined && (
        <button
          type="button"
          class="button button-small"
          aria-label={`${t.complaints.release}: ${document.name}`}
          onClick={() => setAsking(true)}
        >
          {t.complaints.release}
        </button>
      )}
      <Failure error={releasing.error} />
      {asking && (
        <Dialog title={t.complaints.releaseAsk} onClose={() => setAsking(false)}>
          <p>{t.complaints.releaseText}</p>
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                setAsking(false);
                void releasing.run();
              }}
            >
              {t.complaints.release}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.one.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
