import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey, post } from "../../api/http";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Form, SelectField, TextArea, violationOf } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { type CaseOutline, GROUNDS, primaryPath } from "./api";
import { CandidateField } from "./CandidateField";
import { ControlNav } from "./ControlNav";
import { controlMessages, word } from "./messages";
import { PrimaryField } from "./parts/PrimaryField";
import { usePrimary } from "./parts/primaries";

/** A controller opens a case about something that nobody has complained of. */
export default function OpenCasePage() {
  const t = useMessages(controlMessages);
  const { route } = useLocation();
  const { primary, items, choose } = usePrimary();
  const [candidate, setCandidate] = useState("");
  const [ground, setGround] = useState("");
  const [summary, setSummary] = useState("");
  const [key] = useState(newKey);
  const opening = useAction(async () => {
    if (primary !== undefined) {
      const opened = await post<CaseOutline>(
        `${primaryPath(primary.id)}/control/cases`,
        { candidacy_id: candidate, ground, summary },
        { idempotencyKey: key },
      );
      route(`/work/control/${primary.id}/cases/${opened.case_id}`);
    }
  });
  return (
    <Page title={t.open.title} lead={t.open.lead}>
      <ControlNav primary={primary?.id} at="" />
      <Form onSubmit={() => opening.run()}>
        <PrimaryField items={items} primary={primary} choose={choose} />
        <CandidateField primary={primary?.id} value={candidate} onValue={setCandidate} />
        <SelectField
          label={t.ground}
          value={ground}
          onValue={setGround}
          error={violationOf(opening.error, "ground")}
          options={[
            { value: "", label: t.open.choose },
            ...GROUNDS.map((each) => ({ value: each, label: word(t.grounds, each) })),
          ]}
        />
        <TextArea
          label={t.open.summary}
          hint={t.open.summaryHint}
          maxLength={2000}
          value={summary}
          onValue={setSummary}
          error={violationOf(opening.error, "summary")}
        />
        <Failure error={opening.error} />
        <button
          class="button button-primary"
          type="submit"
          disabled={opening.busy || candidate === "" || ground === "" || summary.trim() === ""}
        >
          {t.open.submit}
        </button>
      </Form>
    </Page>
  );
}
