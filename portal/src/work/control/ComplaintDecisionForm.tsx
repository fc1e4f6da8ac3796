import { useState } from "preact/hooks";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Check, Form, SelectField, TextArea, violationOf } from "../../ui/Form";
import {
  type CaseOutline,
  type Complaint,
  type ComplaintDecision,
  decideComplaint,
  GROUNDS,
  primaryPath,
} from "./api";
import { CandidateField } from "./CandidateField";
import { controlMessages, word } from "./messages";

const OUTCOMES = ["OPEN_CASE", "JOIN_CASE", "ANSWERED", "INADMISSIBLE"] as const;

/** Opens a case on a complaint, joins it to one, answers it or refuses it. */
export function ComplaintDecisionForm({
  primary,
  complaint,
  version,
  onDone,
}: {
  primary: string;
  complaint: Complaint;
  version: string | undefined;
  onDone: () => void;
}) {
  const t = useMessages(controlMessages);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>();
  const [candidate, setCandidate] = useState("");
  const [ground, setGround] = useState("");
  const [summary, setSummary] = useState("");
  const [caseId, setCaseId] = useState("");
  const [answer, setAnswer] = useState("");
  const cases = useResource<{ items: CaseOutline[] }>(
    outcome === "JOIN_CASE"
      ? `${primaryPath(primary)}/control/cases?territory=${complaint.territory_id}&limit=200`
      : undefined,
  );
  const joinable = (cases.data?.items ?? []).filter(
    (each) =>
      each.state !== "FINAL" &&
      (complaint.candidacy_id === undefined || each.candidacy_id === complaint.candidacy_id),
  );
  const deciding = useAction(async () => {
    if (outcome === undefined) {
      return;
    }
    const decision: ComplaintDecision = { outcome };
    if (outcome === "OPEN_CASE") {
      decision.summary = summary;
      if (complaint.candidacy_id === undefined) {
        decision.candidacy_id = candidate;
        decision.ground = ground;
      }
    } else if (outcome === "JOIN_CASE") {
      decision.case_id = caseId;
    } else {
      decision.answer = answer;
    }
    await decideComplaint(primary, complaint.complaint_id, version, decision);
    onDone();
  });
  return (
    <>
      <h2>{t.complaints.decide}</h2>
      <Form onSubmit={() => deciding.run()} label={t.complaints.decide}>
        <fieldset>
          <legend>{t.complaints.decide}</legend>
          {OUTCOMES.map((each) => (
            <Check
              key={each}
              type="radio"
              name="outcome"
              value={each}
              label={word(t.complaints.outcomes, each)}
              checked={outcome === each}
              onChecked={() => setOutcome(each)}
            />
          ))}
        </fieldset>
        {outcome === "OPEN_CASE" && complaint.candidacy_id === undefined && (
          <>
            <CandidateField
              primary={primary}
              territory={complaint.territory_id}
              value={candidate}
              onValue={setCandidate}
              error={violationOf(deciding.error, "candidacy_id")}
            />
            <SelectField
              label={t.ground}
              value={ground}
              onValue={setGround}
              options={[
                { value: "", label: t.open.choose },
                ...GROUNDS.map((each) => ({ value: each, label: word(t.grounds, each) })),
              ]}
            />
          </>
        )}
        {outcome === "OPEN_CASE" && (
          <TextArea
            label={t.complaints.summary}
            hint={t.complaints.summaryHint}
            maxLength={2000}
            value={summary}
            onValue={setSummary}
            error={violationOf(deciding.error, "summary")}
          />
        )}
        {outcome === "JOIN_CASE" &&
          (joinable.length === 0 && !cases.loading ? (
            <p class="muted">{t.complaints.noCases}</p>
          ) : (
            <SelectField
              label={t.complaints.case}
              value={caseId}
              onValue={setCaseId}
              options={[
                { value: "", label: t.open.choose },
                ...joinable.map((each) => ({
                  value: each.case_id,
                  label: `${t.one.title(each.number)}: ${word(t.grounds, each.ground)}, ${word(t.states, each.state)}`,
                })),
              ]}
            />
          ))}
        {(outcome === "ANSWERED" || outcome === "INADMISSIBLE") && (
          <TextArea
            label={t.complaints.answer}
            maxLength={2000}
            value={answer}
            onValue={setAnswer}
            error={violationOf(deciding.error, "answer")}
          />
        )}
        <Failure error={deciding.error} />
        <button type="submit" class="button button-primary" disabled={outcome === undefined || deciding.busy}>
          {t.complaints.submit}
        </button>
      </Form>
    </>
  );
}
