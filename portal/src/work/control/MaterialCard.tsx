import { useState } from "preact/hooks";
import { post } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, TextField, violationOf } from "../../ui/Form";
import { type MaterialReport, primaryPath } from "./api";
import { CandidateField } from "./CandidateField";
import { controlMessages, word } from "./messages";
import { fetchDocument } from "./parts/documents";
import { useTerritories } from "./parts/territories";

/** A report with what can be done about it: dismissed, said to repeat another, or made a case. */
export function MaterialCard({
  primary,
  of: report,
  onDone,
}: {
  primary: string;
  of: MaterialReport;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const territories = useTerritories();
  const [reason, setReason] = useState("");
  const [earlier, setEarlier] = useState("");
  const [candidate, setCandidate] = useState(report.candidacy_id ?? "");
  const acting = useAction(async (what: string, body: Record<string, string>) => {
    await post(`${primaryPath(primary)}/campaign/material-reports/${report.id}/${what}`, body, {
      ifMatch: `"${report.version}"`,
    });
    onDone();
  });
  const fetching = useAction(async (id: string) =>
    download(id, await fetchDocument(id), "application/octet-stream"),
  );
  return (
    <article class="card">
      <h2>
        {word(t.materials.kinds, report.kind)} {t.number(String(report.number))}
      </h2>
      <dl class="facts">
        <dt>{t.state}</dt>
        <dd>{word(t.materials.states, report.state)}</dd>
        <dt>{t.territory}</dt>
        <dd>{territories.name(report.territory_id)}</dd>
        <dt>{t.materials.place}</dt>
        <dd>{report.place}</dd>
        <dt>{t.materials.seen}</dt>
        <dd>{dateTime(report.seen_at)}</dd>
        <dt>{t.materials.description}</dt>
        <dd>{report.description}</dd>
        {report.answer && (
          <>
            <dt>{t.own.answer}</dt>
            <dd>{report.answer}</dd>
          </>
        )}
      </dl>
      {report.case_id && <a href={`/work/control/${primary}/cases/${report.case_id}`}>{t.queue.case}</a>}
      {report.document_ids.map((id, index) => (
        <button key={id} type="button" class="button button-small" onClick={() => fetching.run(id)}>
          {t.materials.document(index + 1)}
        </button>
      ))}
      <Failure error={fetching.error ?? acting.error} />
      {report.state === "REPORTED" && (
        <>
          <details>
            <summary>{t.pages.open}</summary>
            <Form onSubmit={() => acting.run("case", { candidacy_id: candidate })}>
              <CandidateField
                primary={primary}
                territory={report.territory_id}
                value={candidate}
                onValue={setCandidate}
              />
              <button type="submit" class="button" disabled={candidate === "" || acting.busy}>
                {t.pages.open}
              </button>
            </Form>
          </details>
          <details>
            <summary>{t.materials.dismiss}</summary>
            <Form onSubmit={() => acting.run("dismissal", { reason })}>
              <TextArea
                label={t.materials.dismissReason}
                value={reason}
                onValue={setReason}
                maxLength={1000}
                error={violationOf(acting.error, "reason")}
              />
              <button type="submit" class="button" disabled={reason.trim() === "" || acting.busy}>
                {t.materials.dismiss}
              </button>
            </Form>
          </details>
          <details>
            <summary>{t.materials.duplicate}</summary>
            <Form onSubmit={() => acting.run("duplicate", { of: earlier })}>
              <TextField label={t.materials.duplicateOf} value={earlier} onValue={setEarlier} />
              <button type="submit" class="button" disabled={earlier === "" || acting.busy}>
                {t.materials.duplicate}
              </button>
            </Form>
          </details>
        </>
      )}
    </article>
  );
}
