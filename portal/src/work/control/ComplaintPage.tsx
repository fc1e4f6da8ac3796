import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Complaint, complaintPath } from "./api";
import { ComplaintDecisionForm } from "./ComplaintDecisionForm";
import { ComplaintSubject } from "./ComplaintSubject";
import { ControlNav } from "./ControlNav";
import { controlMessages, word } from "./messages";
import { useCandidates } from "./parts/candidates";
import { useTerritories } from "./parts/territories";
import { ReleaseDocument } from "./ReleaseDocument";

/** One complaint: what was written, its documents, and what becomes of it. */
export default function ComplaintPage() {
  const t = useMessages(controlMessages);
  const { params } = useRoute();
  const primary = params.primary ?? "";
  const complaint = useResource<Complaint>(complaintPath(primary, params.complaint ?? ""));
  const territories = useTerritories();
  const candidates = useCandidates(primary, complaint.data ? [complaint.data.territory_id] : []);
  return (
    <Page title={t.complaints.one} lead={t.complaints.lead}>
      <ControlNav primary={primary} at="" />
      <Loaded from={complaint}>
        {(data) => (
          <>
            <dl class="facts">
              <dt>{t.complaints.of}</dt>
              <dd>
                <ComplaintSubject of={data} candidates={candidates} />
              </dd>
              <dt>{t.territory}</dt>
              <dd>{territories.name(data.territory_id)}</dd>
              {data.ground && (
                <>
                  <dt>{t.ground}</dt>
                  <dd>{word(t.grounds, data.ground)}</dd>
                </>
              )}
              <dt>{t.complaints.received}</dt>
              <dd>{dateTime(data.received_at)}</dd>
              <dt>{t.state}</dt>
              <dd>{word(t.complaints.states, data.state)}</dd>
              {data.case_id && (
                <>
                  <dt>{t.queue.case}</dt>
                  <dd>
                    <a href={`/work/control/${primary}/cases/${data.case_id}`}>
                      {t.complaints.toCase(data.standing?.number ?? 0)}
                    </a>
                  </dd>
                </>
              )}
              {data.answer && (
                <>
                  <dt>{t.complaints.answer}</dt>
                  <dd>{data.answer}</dd>
                </>
              )}
            </dl>
            <h2>{t.complaints.text}</h2>
            <p>{data.text}</p>
            <h2>{t.complaints.documents}</h2>
            {data.documents.length === 0 && <p class="muted">{t.complaints.noDocuments}</p>}
            {data.documents.map((document) => (
              <ReleaseDocument
                key={document.id}
                primary={primary}
                complaint={data}
                document={document}
                onDone={complaint.reload}
              />
            ))}
            {data.state === "RECEIVED" && (
              <ComplaintDecisionForm
                primary={primary}
                complaint={data}
                version={complaint.etag}
                onDone={complaint.reload}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
