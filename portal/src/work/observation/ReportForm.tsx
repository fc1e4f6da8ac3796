import { useRef, useState } from "preact/hooks";
import { newKey } from "../../api/http";
import { ProblemError } from "../../api/problem";
import { type Page, useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { usePlaces } from "../../programme/places";
import { useQuery } from "../../programme/query";
import { Failure } from "../../ui/Failure";
import { Form, SelectField, TextArea, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { type Accreditation, type ElectionItem, reportIncident } from "./api";
import { covers } from "./covers";
import { observationMessages } from "./messages";
import { rememberIncident } from "./ownIncidents";

const MOST_TRACKERS = 100;

/** The form; may come filled in by the address, from an alarm or a protocol. */
export function ReportForm({ granted }: { granted: Accreditation[] }) {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [query] = useQuery();
  const [primary, setPrimary] = useState(query("primary") || (granted[0]?.primary ?? ""));
  const [territory, setTerritory] = useState(query("territory"));
  const [election, setElection] = useState(query("election"));
  const [kind, setKind] = useState(query("kind"));
  const [text, setText] = useState(query("text"));
  const [trackers, setTrackers] = useState("");
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const key = useRef(newKey());
  const scopes = granted.filter((each) => each.primary === primary).flatMap((each) => each.territories);
  const elections = useResource<Page<ElectionItem>>(
    `/api/elections?limit=200&primary=${encodeURIComponent(primary)}`,
  );
  const listed = trackers.split(/\s+/).filter((each) => each !== "");
  const send = useAction(async () => {
    try {
      const made = await reportIncident(
        {
          primary,
          territory_id: territory,
          kind,
          text: text.trim(),
          ...(election ? { election_uuid: election } : {}),
          ...(listed.length > 0 ? { trackers: listed } : {}),
        },
        key.current,
      );
      rememberIncident(made.id);
      setDone(true);
    } catch (failure) {
      if (failure instanceof ProblemError) {
        key.current = newKey();
      }
      throw failure;
    }
  });
  if (done) {
    return (
      <Notice kind="good">
        <p>{t.reported}</p>
        <a href="/work/observer/incidents">{t.toIncidents}</a>
      </Notice>
    );
  }
  const missing = (there: boolean) => (tried && !there ? t.fillIn : undefined);
  const whole =
    primary !== "" && territory !== "" && kind !== "" && text.trim() !== "" && listed.length <= MOST_TRACKERS;
  const choice = { value: "", label: t.choose };
  return (
    <Form
      onSubmit={() => {
        setTried(true);
        if (whole) {
          send.run();
        }
      }}
    >
      <SelectField
        label={t.primary}
        value={primary}
        onValue={setPrimary}
        options={[...new Set(granted.map((each) => each.primary))].map((value) => ({
          value,
          label: places.primary(value),
        }))}
      />
      <SelectField
        label={t.territory}
        value={territory}
        onValue={setTerritory}
        error={missing(territory !== "") ?? violationOf(send.error, "territory_id")}
        options={[
          choice,
          ...places.territories
            .filter((each) => scopes.some((scope) => covers(scope, each.id)))
            .map((each) => ({ value: each.id, label: places.territory(each.id) })),
        ]}
      />
      <SelectField
        label={t.incidentKind}
        value={kind}
        onValue={setKind}
        error={missing(kind !== "") ?? violationOf(send.error, "kind")}
        options={[choice, ...Object.entries(t.incidentKinds).map(([value, label]) => ({ value, label }))]}
      />
      <SelectField
        label={t.election}
        value={election}
        onValue={setElection}
        options={[
          { value: "", label: "—" },
          ...(elections.data?.items ?? []).map((each) => ({
            value: each.uuid,
            label: inLanguage(each.name),
          })),
        ]}
      />
      <TextArea
        label={t.whatHappened}
        hint={t.whatHint}
        rows={8}
        maxLength={4000}
        value={text}
        onValue={setText}
        error={missing(text.trim() !== "") ?? violationOf(send.error, "text")}
      />
      <TextArea
        label={t.trackers}
        hint={t.trackersHint}
        optional
        value={trackers}
        onValue={setTrackers}
        error={listed.length > MOST_TRACKERS ? t.tooManyTrackers : violationOf(send.error, "trackers")}
      />
      <p class="muted">
        {t.filesHint} <a href="/work/complaints">{t.complaints}</a>
      </p>
      {send.error !== undefined && <Failure error={send.error} />}
      <button type="submit" class="button button-primary" disabled={send.busy}>
        {t.send}
      </button>
    </Form>
  );
}
