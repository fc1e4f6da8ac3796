import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey, post } from "../../api/http";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Check, Form, SelectField, TextArea, TextField, violationOf } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { primaryPath } from "./api";
import { CandidateField } from "./CandidateField";
import { controlMessages, word } from "./messages";
import { DocumentsField } from "./parts/DocumentsField";
import type { StoredDocument } from "./parts/documents";
import { PrimaryField } from "./parts/PrimaryField";
import { usePrimary } from "./parts/primaries";
import { TerritoryField } from "./TerritoryField";

/** Somebody complains of a candidate, or of what an official did. */
export default function NewComplaintPage() {
  const t = useMessages(controlMessages);
  const { route } = useLocation();
  const { primary, items, choose } = usePrimary();
  const rules = useResource<{ grounds: string[] }>(primary && `${primaryPath(primary.id)}/control/rules`);
  const [ofCandidate, setOfCandidate] = useState(true);
  const [candidate, setCandidate] = useState("");
  const [ground, setGround] = useState("");
  const [act, setAct] = useState("");
  const [territory, setTerritory] = useState("");
  const [text, setText] = useState("");
  const [documents, setDocuments] = useState<StoredDocument[]>([]);
  const [key] = useState(newKey);
  const [tried, setTried] = useState(false);
  const complete =
    text.trim() !== "" &&
    (ofCandidate ? candidate !== "" && ground !== "" : act.trim() !== "" && territory !== "");
  const missing = (value: string) => (tried && value.trim() === "" ? t.own.missing : undefined);
  const sending = useAction(async () => {
    setTried(true);
    if (primary === undefined || !complete) {
      return;
    }
    const subject = ofCandidate
      ? { candidacy_id: candidate, ground }
      : { official_act: act, territory_id: territory };
    const made = await post<{ complaint_id: string }>(
      `${primaryPath(primary.id)}/complaints`,
      { ...subject, text, documents: documents.map((each) => each.id) },
      { idempotencyKey: key },
    );
    route(`/work/complaints/${made.complaint_id}?sent=1`);
  });
  return (
    <Page title={t.own.newTitle} lead={t.own.newLead}>
      <Form onSubmit={() => sending.run()}>
        <PrimaryField items={items} primary={primary} choose={choose} />
        <fieldset>
          <legend>{t.own.about}</legend>
          <Check
            type="radio"
            name="about"
            label={t.own.ofCandidate}
            checked={ofCandidate}
            onChecked={() => setOfCandidate(true)}
          />
          <Check
            type="radio"
            name="about"
            label={t.own.ofOfficial}
            checked={!ofCandidate}
            onChecked={() => setOfCandidate(false)}
          />
        </fieldset>
        {ofCandidate ? (
          <>
            <CandidateField
              primary={primary?.id}
              value={candidate}
              onValue={setCandidate}
              error={missing(candidate)}
            />
            <SelectField
              label={t.ground}
              value={ground}
              onValue={setGround}
              error={missing(ground) ?? violationOf(sending.error, "ground")}
              options={[
                { value: "", label: t.open.choose },
                ...(rules.data?.grounds ?? []).map((each) => ({ value: each, label: word(t.grounds, each) })),
              ]}
            />
          </>
        ) : (
          <>
            <TextField
              label={t.own.officialAct}
              value={act}
              onValue={setAct}
              maxLength={300}
              error={missing(act) ?? violationOf(sending.error, "official_act")}
            />
            <TerritoryField value={territory} onValue={setTerritory} error={missing(territory)} />
          </>
        )}
        <TextArea
          label={t.own.text}
          rows={8}
          maxLength={5000}
          value={text}
          onValue={setText}
          error={missing(text) ?? violationOf(sending.error, "text")}
        />
        <DocumentsField label={t.own.documents} documents={documents} onDocuments={setDocuments} />
        <Failure error={sending.error} />
        <button type="submit" class="button button-primary" disabled={sending.busy}>
          {t.own.send}
        </button>
      </Form>
    </Page>
  );
}
