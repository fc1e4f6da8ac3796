import { useRef, useState } from "preact/hooks";
import { newKey } from "../../api/http";
import { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { usePlaces } from "../../programme/places";
import { Failure } from "../../ui/Failure";
import { Check, Form, SelectField, TextField, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type AccreditationKind, applyForAccreditation } from "./api";
import { CandidateField } from "./CandidateField";
import { observationMessages } from "./messages";
import { TerritoriesField } from "./TerritoriesField";

const KINDS: readonly AccreditationKind[] = ["PEOPLE", "TRUSTED_PERSON"];

/** Asks for accreditation. */
export default function ApplyPage() {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [primary, setPrimary] = useState("");
  const [kind, setKind] = useState<AccreditationKind>("PEOPLE");
  const [name, setName] = useState("");
  const [candidacy, setCandidacy] = useState<{ id: string; territory: string }>();
  const [territories, setTerritories] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const key = useRef(newKey());
  const wanted = kind === "PEOPLE" ? territories : candidacy ? [candidacy.territory] : [];
  const send = useAction(async () => {
    try {
      await applyForAccreditation(
        {
          primary,
          kind,
          name: name.trim(),
          territories: wanted,
          ...(kind === "TRUSTED_PERSON" && candidacy ? { candidacy_id: candidacy.id } : {}),
        },
        key.current,
      );
      setDone(true);
    } catch (failure) {
      if (failure instanceof ProblemError) {
        key.current = newKey();
      }
      throw failure;
    }
  });
  const missing = (there: boolean) => (tried && !there ? t.fillIn : undefined);
  const whole = primary !== "" && name.trim() !== "" && wanted.length > 0;
  if (done) {
    return (
      <Page title={t.apply}>
        <Notice kind="good">
          <p>{t.applied}</p>
          <a href="/work/observer">{t.observer}</a>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t.apply} lead={t.applyLead}>
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
          onValue={(value) => {
            setPrimary(value);
            setCandidacy(undefined);
          }}
          error={missing(primary !== "") ?? violationOf(send.error, "primary")}
          options={[
            { value: "", label: t.choose },
            ...places.primaries.map((each) => ({ value: each.id, label: inLanguage(each.name) })),
          ]}
        />
        <fieldset>
          <legend>{t.kind}</legend>
          {KINDS.map((each) => (
            <Check
              key={each}
              type="radio"
              name="kind"
              checked={kind === each}
              onChecked={() => setKind(each)}
              label={
                <>
                  {t.kinds[each]}
                  <br />
                  <span class="muted">{t.kindHints[each]}</span>
                </>
              }
            />
          ))}
        </fieldset>
        <TextField
          label={t.name}
          hint={t.nameHint}
          autoComplete="name"
          maxLength={200}
          value={name}
          onValue={setName}
          error={missing(name.trim() !== "") ?? violationOf(send.error, "name")}
        />
        {kind === "TRUSTED_PERSON" ? (
          <CandidateField
            primary={primary}
            places={places}
            value={candidacy?.id ?? ""}
            onValue={setCandidacy}
            error={missing(candidacy !== undefined)}
          />
        ) : (
          <TerritoriesField
            places={places}
            value={territories}
            onValue={setTerritories}
            error={missing(territories.length > 0)}
          />
        )}
        {send.error !== undefined && <Failure error={send.error} />}
        <button type="submit" class="button button-primary" disabled={send.busy}>
          {t.send}
        </button>
      </Form>
    </Page>
  );
}
