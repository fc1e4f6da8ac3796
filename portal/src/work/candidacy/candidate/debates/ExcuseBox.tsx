import { useState } from "preact/hooks";
import { post } from "../../../../api/http";
import { ProblemError } from "../../../../api/problem";
import { useAction, useResource } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { Failure } from "../../../../ui/Failure";
import { Form, TextArea, violationOf } from "../../../../ui/Form";
import { Notice } from "../../../../ui/Notice";
import { Loading } from "../../../../ui/Waiting";
import { DocumentUpload, type Uploaded } from "../../common/DocumentUpload";
import { commonMessages } from "../../common/messages";
import { candidateMessages } from "../messages";
import type { Excuse } from "./debate";

/** Says why one cannot come, once, with papers that prove it; or shows what was said and decided. */
export function ExcuseBox({ path, candidacy }: { path: string; candidacy: string }) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  // Asked for when it is wanted: that there is none yet is an answer, too, but one that looks like an error.
  const [opened, setOpened] = useState(false);
  const excuse = useResource<Excuse>(opened ? `${path}/excuses/${candidacy}` : undefined);
  const [reason, setReason] = useState("");
  const [documents, setDocuments] = useState<Uploaded[]>([]);
  const file = useAction(async () => {
    await post(`${path}/excuses`, {
      candidacy_id: candidacy,
      reason: reason.trim(),
      document_ids: documents.map((each) => each.id),
    });
    excuse.reload();
  });
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{t.debates.cannotCome}</summary>
      {excuse.loading && !excuse.data ? (
        <Loading />
      ) : excuse.data ? (
        <Filed excuse={excuse.data} />
      ) : isNone(excuse.error) ? (
        <>
          <p>{t.debates.excuseText}</p>
          <Form onSubmit={() => reason.trim() !== "" && void file.run()} label={t.debates.cannotCome}>
            <TextArea
              label={t.debates.why}
              value={reason}
              onValue={setReason}
              maxLength={2000}
              error={violationOf(file.error, "reason")}
            />
            <DocumentUpload label={common.documents} value={documents} onValue={setDocuments} />
            <Failure error={file.error} />
            <button type="submit" class="button" disabled={file.busy || reason.trim() === ""}>
              {t.debates.sendExcuse}
            </button>
          </Form>
        </>
      ) : (
        <Failure error={excuse.error} retry={excuse.reload} />
      )}
    </details>
  );
}

function isNone(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404;
}

function Filed({ excuse }: { excuse: Excuse }) {
  const t = useMessages(candidateMessages);
  const { accepted, answer } = excuse;
  return (
    <Notice
      kind={accepted === undefined ? "info" : accepted ? "good" : "warning"}
      title={accepted === undefined ? t.debates.filed : accepted ? t.debates.accepted : t.debates.notAccepted}
    >
      <p>
        {dateTime(excuse.filed_at)}: {excuse.reason}
      </p>
      {answer && <p>{answer}</p>}
    </Notice>
  );
}
