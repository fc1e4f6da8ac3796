import { useState } from "preact/hooks";
import { put } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { Failure } from "../../../../ui/Failure";
import { Form, SelectField, TextField, violationOf } from "../../../../ui/Form";
import { tagOf } from "../../common/api";
import { options } from "../../common/words";
import { candidateMessages } from "../messages";
import { type CampaignEvent, COUNTINGS } from "./meeting";

interface Props {
  path: string;
  meeting: CampaignEvent;
  changed: () => void;
}

/** How many came, and how they were counted. A report can be put right; what it said before stays on record. */
export function ReportMeeting({ path, meeting, changed }: Props) {
  const t = useMessages(candidateMessages);
  const [visits, setVisits] = useState(meeting.visits?.toString() ?? "");
  const [counted, setCounted] = useState<string>(meeting.counted ?? "HEAD_COUNT");
  const report = useAction(async () => {
    await put(`${path}/report`, { visits: Number(visits), counted }, { ifMatch: tagOf(meeting.version) });
    changed();
  });
  const ready = /^\d{1,7}$/.test(visits.trim());
  return (
    <details>
      <summary>{meeting.visits === undefined ? t.meetings.report : t.meetings.reportAgain}</summary>
      <Form onSubmit={() => ready && void report.run()} label={t.meetings.report}>
        <TextField
          label={t.meetings.howMany}
          inputMode="numeric"
          value={visits}
          onValue={setVisits}
          error={violationOf(report.error, "visits")}
        />
        <SelectField
          label={t.meetings.howCounted}
          value={counted}
          onValue={setCounted}
          options={options(t.meetings.countings, COUNTINGS)}
        />
        <Failure error={report.error} />
        <button type="submit" class="button" disabled={!ready || report.busy}>
          {t.meetings.sendReport}
        </button>
      </Form>
    </details>
  );
}
