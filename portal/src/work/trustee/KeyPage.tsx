import { useMemo, useState } from "preact/hooks";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Copyable } from "../../ui/Copyable";
import { Failure } from "../../ui/Failure";
import { Form, SelectField, TextField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { PrimaryField } from "../control/parts/PrimaryField";
import { usePrimary } from "../control/parts/primaries";
import { type Ceremony, giveKey, tallyPath } from "./api";
import { publicKeyText, type TrusteeKey } from "./crypto/keyFile";
import { KeyFileField } from "./KeyFileField";
import { MakeKey } from "./MakeKey";
import { trusteeMessages } from "./messages";

/** A trustee makes a key here, or brings one, and gives its public part. */
export default function KeyPage() {
  const t = useMessages(trusteeMessages);
  const { primary, items, choose } = usePrimary();
  const ceremony = useResource<Ceremony>(primary && `${tallyPath(primary.id)}/ceremony`);
  const [key, setKey] = useState<TrusteeKey>();
  const [saved, setSaved] = useState(false);
  const [name, setName] = useState("");
  const [given, setGiven] = useState(false);
  // Proved once: if the answer is lost, the same is given again.
  const text = useMemo(() => key && publicKeyText(key), [key]);
  const names = ceremony.data?.names ?? [];
  const giving = useAction(async () => {
    if (primary !== undefined && text !== undefined) {
      await giveKey(primary.id, name.trim(), text);
      setGiven(true);
      ceremony.reload();
    }
  });
  return (
    <Page title={t.key.title} lead={t.key.lead}>
      <p>
        <a href={`/work/trustee?primary=${primary?.id ?? ""}`}>{t.back}</a>
      </p>
      <PrimaryField items={items} primary={primary} choose={choose} />
      <h2>{t.key.step1}</h2>
      <MakeKey
        onKey={(made) => {
          setKey(made);
          setSaved(false);
        }}
        onSaved={() => setSaved(true)}
      />
      <h3>{t.key.bring}</h3>
      <KeyFileField
        onKey={(read) => {
          setKey(read);
          setSaved(true);
        }}
      />
      <h3>{t.key.auditor}</h3>
      <p>{t.key.auditorText}</p>
      <Copyable text="java -jar auditor.jar trustee keygen --out mykey" />
      {key !== undefined && (
        <>
          <h2>{t.key.step2}</h2>
          <p>
            {t.publicKey}: <Copyable text={key.publicKey} label={t.publicKey} />
          </p>
          <p>{t.key.compare}</p>
          <Form onSubmit={() => giving.run()}>
            {names.length > 0 ? (
              <SelectField
                label={t.key.name}
                value={name}
                onValue={setName}
                options={[{ value: "", label: "–" }, ...names.map((each) => ({ value: each, label: each }))]}
              />
            ) : (
              <TextField label={t.key.name} value={name} onValue={setName} maxLength={200} />
            )}
            {!saved && <p>{t.key.saveFirst}</p>}
            <Failure error={giving.error} />
            <button
              type="submit"
              class="button button-primary"
              disabled={!saved || name.trim() === "" || giving.busy || given}
            >
              {t.key.give}
            </button>
          </Form>
          {given && <Notice kind="good">{t.key.given}</Notice>}
        </>
      )}
    </Page>
  );
}
