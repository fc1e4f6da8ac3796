import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey, post } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, violationOf } from "../../ui/Form";
import { controlMessages } from "./messages";
import { DocumentsField } from "./parts/DocumentsField";
import type { StoredDocument } from "./parts/documents";

/** Who complained asks the commission above. */
export function AppealForm({ path, id, onDone }: { path: string; id: string; onDone: () => void }) {
  const t = useMessages(controlMessages);
  const { route } = useLocation();
  const [text, setText] = useState("");
  const [documents, setDocuments] = useState<StoredDocument[]>([]);
  const [key] = useState(newKey);
  const appealing = useAction(async () => {
    await post(
      `${path}/appeal`,
      { text, documents: documents.map((each) => each.id) },
      { idempotencyKey: key },
    );
    route(`/work/complaints/${id}?appealed=1`, true);
    onDone();
  });
  return (
    <Form onSubmit={() => appealing.run()} label={t.own.appealSend}>
      <TextArea
        label={t.own.appeal}
        hint={t.own.appealHint}
        maxLength={5000}
        value={text}
        onValue={setText}
        error={violationOf(appealing.error, "text")}
      />
      <DocumentsField label={t.own.documents} documents={documents} onDocuments={setDocuments} />
      <Failure error={appealing.error} />
      <button type="submit" class="button" disabled={text.trim() === "" || appealing.busy}>
        {t.own.appealSend}
      </button>
    </Form>
  );
}
