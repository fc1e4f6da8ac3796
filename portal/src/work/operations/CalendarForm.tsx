import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey, post, put } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Form, TextField, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { LocalTextFields, NO_TEXT, type WholeText } from "../control/parts/LocalTextFields";
import type { Primary } from "../control/parts/primaries";
import { type Calendar, type PhaseChange, proposalsPath } from "./api";
import { Changes } from "./Changes";
import { toInstant, toLocal } from "./localTime";
import { operationsMessages } from "./messages";

interface Preview {
  takes_two: boolean;
  changes: PhaseChange[];
  refusals: string[];
}

/** Times of the phases as they shall be; what is not touched keeps its exact instant. What it would do is shown first. */
export function CalendarForm({
  primary,
  calendar,
  version,
}: {
  primary: Primary;
  calendar: Calendar;
  version: string | undefined;
}) {
  const t = useMessages(operationsMessages);
  const { route } = useLocation();
  const path = `/api/registration/primaries/${primary.id}/calendar`;
  const [times, setTimes] = useState<Record<string, string>>({});
  const [reason, setReason] = useState<WholeText>(NO_TEXT);
  const [number, setNumber] = useState("");
  const [preview, setPreview] = useState<Preview>();
  const [key, setKey] = useState(newKey);
  const at = (name: string, end: "opens" | "closes", exact: string): string => {
    const typed = times[`${name} ${end}`];
    return typed === undefined ? exact : (toInstant(typed, primary.zone) ?? exact);
  };
  const body = {
    phases: calendar.phases.map((phase) => ({
      name: phase.name,
      opens: at(phase.name, "opens", phase.opens),
      closes: at(phase.name, "closes", phase.closes),
    })),
    reason,
    decision_number: number,
  };
  const looking = useAction(async () => {
    setPreview(undefined);
    setPreview(await post<Preview>(`${path}/preview`, body));
    setKey(newKey());
  });
  const proposing = useAction(async () => {
    if (preview?.takes_two) {
      const { proposal } = await post<{ proposal: { id: string } }>(proposalsPath(primary.id), body, {
        ifMatch: version,
        idempotencyKey: key,
      });
      route(`/work/operator/calendar/${primary.id}/${proposal.id}`);
    } else {
      await put(path, body, { ifMatch: version });
      route(`/calendar?primary=${primary.id}`);
    }
  });
  const change = (name: string, value: string) => {
    setTimes({ ...times, [name]: value });
    setPreview(undefined);
  };
  return (
    <Form onSubmit={() => looking.run()} label={t.calendar.change}>
      {calendar.phases.map((phase) => (
        <fieldset key={phase.name}>
          <legend>{t.calendar.phases[phase.name] ?? phase.name}</legend>
          {(["opens", "closes"] as const).map((end) => (
            <TextField
              key={end}
              type="datetime-local"
              label={`${t.calendar[end]} (${primary.zone})`}
              value={times[`${phase.name} ${end}`] ?? toLocal(phase[end], primary.zone)}
              onValue={(value) => change(`${phase.name} ${end}`, value)}
            />
          ))}
        </fieldset>
      ))}
      <LocalTextFields
        label={t.calendar.reason}
        field="reason"
        value={reason}
        onValue={setReason}
        error={looking.error ?? proposing.error}
        maxLength={1000}
      />
      <TextField
        label={t.calendar.number}
        value={number}
        onValue={setNumber}
        maxLength={100}
        error={violationOf(looking.error ?? proposing.error, "decision_number")}
      />
      <Failure error={looking.error} />
      <button type="submit" class="button" disabled={looking.busy}>
        {t.calendar.preview}
      </button>
      {preview && (
        <>
          <h3>{t.calendar.previewTitle}</h3>
          <Changes of={preview.changes} />
          {preview.refusals.length > 0 && (
            <Notice kind="error" title={t.calendar.refused}>
              <ul>
                {preview.refusals.map((each) => (
                  <li key={each}>{t.calendar.refusals[each] ?? each}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Notice kind="info">{preview.takes_two ? t.calendar.two : t.calendar.single}</Notice>
          <Failure error={proposing.error} />
          <button
            type="button"
            class="button button-primary"
            disabled={proposing.busy || preview.refusals.length > 0 || preview.changes.length === 0}
            onClick={() => proposing.run()}
          >
            {preview.takes_two ? t.calendar.propose : t.calendar.putInForce}
          </button>
        </>
      )}
    </Form>
  );
}
