import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { AppealForm } from "./AppealForm";
import type { Complaint } from "./api";
import { ComplaintSubject } from "./ComplaintSubject";
import { complainantMayAppeal } from "./ladder";
import { controlMessages, word } from "./messages";
import { useCandidates } from "./parts/candidates";
import { Deadline } from "./parts/Deadline";
import { DocumentLink } from "./parts/DocumentLink";

/** What became of a complaint, for whoever made it, who may appeal. */
export default function OwnComplaintPage() {
  const t = useMessages(controlMessages);
  const { params, query } = useRoute();
  const path = `/api/me/complaints/${encodeURIComponent(params.complaint ?? "")}`;
  const complaint = useResource<Complaint>(path);
  const candidates = useCandidates(
    complaint.data?.primary_id,
    complaint.data ? [complaint.data.territory_id] : [],
  );
  return (
    <Page title={t.own.one}>
      <p>
        <a href="/work/complaints">{t.own.back}</a>
      </p>
      {query.sent && <Notice kind="good">{t.own.sent}</Notice>}
      {query.appealed && <Notice kind="good">{t.own.appealed}</Notice>}
      <Loaded from={complaint}>
        {(data) => (
          <>
            <dl class="facts">
              <dt>{t.complaints.of}</dt>
              <dd>
                <ComplaintSubject of={data} candidates={candidates} />
              </dd>
              <dt>{t.complaints.received}</dt>
              <dd>{dateTime(data.received_at)}</dd>
              {data.ground && (
                <>
                  <dt>{t.ground}</dt>
                  <dd>{word(t.grounds, data.ground)}</dd>
                </>
              )}
            </dl>
            <p>{data.text}</p>
            {data.documents.map((each) => (
              <DocumentLink key={each.id} of={each} />
            ))}
            <h2>{t.own.became}</h2>
            <p>
              <span class="tag">{word(t.complaints.states, data.state)}</span>
            </p>
            {data.state === "RECEIVED" && <p>{t.own.waiting}</p>}
            {data.answer && (
              <>
                <h3>{t.own.answer}</h3>
                <p>{data.answer}</p>
              </>
            )}
            {data.standing && (
              <>
                <p>
                  {t.own.inCase(data.standing.number)} {word(t.states, data.standing.state)}
                  {data.standing.outcome && `: ${word(t.kinds, data.standing.outcome)}`}.{" "}
                  {word(t.levels, data.standing.level)}.
                </p>
                {complainantMayAppeal(data.standing, Date.now()) && (
                  <>
                    {data.standing.appeal_until && (
                      <p>
                        {t.one.appealUntil}: <Deadline at={data.standing.appeal_until} />
                      </p>
                    )}
                    <AppealForm path={path} id={data.complaint_id} onDone={complaint.reload} />
                  </>
                )}
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
