import { useState } from "preact/hooks";
import { get } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime, number } from "../../../../i18n/format";
import { inLanguage } from "../../../../i18n/language";
import { Failure } from "../../../../ui/Failure";
import { useTerritoryNames } from "../../common/names";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";
import { CancelMeeting } from "./CancelMeeting";
import type { CampaignEvent } from "./meeting";
import { ReportMeeting } from "./ReportMeeting";
import "../../common/candidacy.css";

interface Props {
  path: string;
  meeting: CampaignEvent;
  changed: () => void;
}

/** One meeting with what can be done about it now. */
export function MeetingCard({ path, meeting, changed }: Props) {
  const t = useMessages(candidateMessages);
  const territory = useTerritoryNames();
  const [code, setCode] = useState<string>();
  const show = useAction(async () => setCode((await get<{ code: string }>(`${path}/check-in-code`)).code));
  const begun = Date.parse(meeting.starts_at) <= Date.now();
  return (
    <>
      <h3>{inLanguage(meeting.topic)}</h3>
      <p>
        <span class="tag">{word(t.meetings.states, meeting.state)}</span> {dateTime(meeting.starts_at)}
      </p>
      <p>{[territory(meeting.territory_id), meeting.place, meeting.link].filter(Boolean).join(", ")}</p>
      {meeting.cancel_reason && <p>{meeting.cancel_reason}</p>}
      {meeting.visits !== undefined && (
        <p>
          {t.meetings.visits(meeting.visits)}
          {meeting.counted && ` (${word(t.meetings.countings, meeting.counted)})`};{" "}
          {t.meetings.checkIns(number(meeting.check_ins))}
        </p>
      )}
      {meeting.state !== "CANCELLED" && (
        <>
          {code ? (
            <p>
              {t.meetings.codeText} <span class="check-in-code">{code}</span>
            </p>
          ) : (
            <button type="button" class="button button-small" disabled={show.busy} onClick={() => show.run()}>
              {t.meetings.showCode}
            </button>
          )}
          <Failure error={show.error} />
          {begun && <ReportMeeting path={path} meeting={meeting} changed={changed} />}
          {meeting.state === "ANNOUNCED" && <CancelMeeting path={path} meeting={meeting} changed={changed} />}
        </>
      )}
    </>
  );
}
