import { usePages } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { More } from "../../../../ui/More";
import { candidateMessages } from "../messages";
import { OfCandidate } from "../OfCandidate";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { AnnounceMeeting } from "./AnnounceMeeting";
import { MeetingCard } from "./MeetingCard";
import { type CampaignEvent, meetingsPath } from "./meeting";

/** The candidate's meetings: announced here, called off, reported. */
export default function MeetingsPage() {
  const t = useMessages(candidateMessages);
  return (
    <OfCandidate title={t.meetings.title} lead={t.meetings.lead}>
      {(own) => <Meetings own={own} />}
    </OfCandidate>
  );
}

function Meetings({ own }: { own: OwnCandidacy }) {
  const t = useMessages(candidateMessages);
  const path = meetingsPath(own.primary.id);
  const meetings = usePages<CampaignEvent>(`${path}?candidacy=${own.candidacy}&limit=100`);
  return (
    <>
      <AnnounceMeeting own={own} announced={meetings.reload} />
      <h2>{t.meetings.own}</h2>
      {!meetings.loading && meetings.error === undefined && meetings.items.length === 0 && (
        <p class="muted">{t.meetings.none}</p>
      )}
      <ul class="plain">
        {[...meetings.items].reverse().map((each) => (
          <li key={each.id} class="card">
            <MeetingCard path={`${path}/${each.id}`} meeting={each} changed={meetings.reload} />
          </li>
        ))}
      </ul>
      <More of={meetings} />
    </>
  );
}
