import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import type { Complaint } from "./api";
import { ComplaintSubject } from "./ComplaintSubject";
import { controlMessages, word } from "./messages";
import { useCandidates } from "./parts/candidates";

/** What somebody has complained of and what became of it. */
export default function OwnComplaintsPage() {
  const t = useMessages(controlMessages);
  const complaints = usePages<Complaint>("/api/me/complaints");
  const candidates = useCandidates(
    complaints.items[0]?.primary_id,
    complaints.items.map((each) => each.territory_id),
  );
  return (
    <Page title={t.own.title} lead={t.own.lead}>
      <div class="buttons">
        <a class="button button-primary" href="/work/complaints/new">
          {t.own.new}
        </a>
      </div>
      <h2>{t.own.mine}</h2>
      {complaints.items.length === 0 && !complaints.loading && complaints.error === undefined && (
        <p class="muted">{t.own.empty}</p>
      )}
      <ul class="plain">
        {complaints.items.map((each) => (
          <li key={each.complaint_id} class="card">
            <h3>
              <a href={`/work/complaints/${each.complaint_id}`}>
                <ComplaintSubject of={each} candidates={candidates} />
              </a>
            </h3>
            <p>
              <span class="tag">{word(t.complaints.states, each.state)}</span>{" "}
              <span class="muted">{dateTime(each.received_at)}</span>
            </p>
          </li>
        ))}
      </ul>
      <More of={complaints} />
    </Page>
  );
}
