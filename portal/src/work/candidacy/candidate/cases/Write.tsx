import { useState } from "preact/hooks";
import { post } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime, duration } from "../../../../i18n/format";
import { Failure } from "../../../../ui/Failure";
import { Form, TextArea, violationOf } from "../../../../ui/Form";
import { Notice } from "../../../../ui/Notice";
import { DocumentUpload, type Uploaded } from "../../common/DocumentUpload";
import { commonMessages } from "../../common/messages";
import { useAttempt } from "../../common/useAttempt";
import { candidateMessages } from "../messages";

interface Props {
  path: string;
  kind: "answer" | "appeal";
  until: string | undefined;
  done: () => void;
}

/** What the candidate writes to the commission: an answer, or an appeal to the commission above. */
export function Write({ path, kind, until, done }: Props) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const [text, setText] = useState("");
  const [documents, setDocuments] = useState<Uploaded[]>([]);
  const attempt = useAttempt();
  const send = useAction(async () => {
    await attempt((idempotencyKey) =>
      post(
        `${path}/${kind === "answer" ? "statements" : "appeal"}`,
        { text: text.trim(), documents: documents.map((each) => each.id) },
        { idempotencyKey },
      ),
    );
    setText("");
    setDocuments([]);
    done();
  });
  const words = t.cases[kind];
  return (
    <>
      <h2>{words.title}</h2>
      {until && (
        <Notice kind="warning">
          {t.cases.until(dateTime(until), duration(Date.parse(until) - Date.now()))}
        </Notice>
      )}
      <p>{words.lead}</p>
      <Form onSubmit={() => text.trim() !== "" && void send.run()} label={words.title}>
        <TextArea
          label={words.text}
          value={text}
          onValue={setText}
          maxLength={5000}
          rows={8}
          error={violationOf(send.error, "text")}
        />
        <DocumentUpload label={common.documents} value={documents} onValue={setDocuments} />
        <Failure error={send.error} />
        <button type="submit" class="button button-primary" disabled={send.busy || text.trim() === ""}>
          {words.send}
        </button>
      </Form>
    </>
  );
}
