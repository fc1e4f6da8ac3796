import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage, type LocalText } from "../../i18n/language";
import { Copyable } from "../../ui/Copyable";
import { Check } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Opening, tallyPath } from "./api";
import { trusteeMessages } from "./messages";
import { OpenTally } from "./OpenTally";
import { RecordFacts } from "./RecordFacts";
import { RecordProgress } from "./RecordProgress";
import { useRecord } from "./useRecord";

/** Verifies the record of an election, shows what it contains, and opens it with the trustee's key. */
export default function OpenPage() {
  const t = useMessages(trusteeMessages);
  const { params } = useRoute();
  const { primary = "", uuid = "" } = params;
  const election = useResource<{ name: LocalText; state: string }>(`/api/elections/${uuid}`);
  const openings = useResource<{ items: Opening[] }>(`${tallyPath(primary)}/openings`);
  const opening = openings.data?.items.find((each) => each.uuid === uuid);
  const [complete, setComplete] = useState(true);
  const record = useRecord();
  const { state } = record;
  const stated = opening?.encrypted_tally_sha256;
  const other = state.at === "verified" && stated !== undefined && stated !== state.summary.tallyHash;
  return (
    <Page title={t.open.title(inLanguage(election.data?.name) || uuid)} lead={t.open.lead}>
      <p>
        <a href={`/work/trustee?primary=${primary}`}>{t.back}</a>
      </p>
      <h2>{t.open.step1}</h2>
      <p>{t.open.checks}</p>
      <ul>
        {t.open.checked.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Check
        label={t.open.complete}
        checked={complete}
        onChecked={setComplete}
        disabled={state.at === "verifying"}
      />
      {state.at !== "verified" && (
        <button
          type="button"
          class="button button-primary"
          disabled={state.at === "verifying"}
          onClick={() => record.verify(uuid, complete)}
        >
          {t.open.verify}
        </button>
      )}
      {state.at === "verifying" && <RecordProgress progress={state.progress} />}
      {state.at === "failed" && (
        <Notice kind="error" title={t.open.failed}>
          <p>
            {t.open.defects[state.defect] ?? state.defect} {state.where && <code>{state.where}</code>}
          </p>
          <p>{t.open.failedWhatNow}</p>
        </Notice>
      )}
      {other && <Notice kind="error">{t.open.otherTally}</Notice>}
      {state.at === "verified" && !other && (
        <>
          <RecordFacts of={state.summary} />
          <h2>{t.open.step2}</h2>
          <OpenTally summary={state.summary} opening={opening} open={record.open} onDone={openings.reload} />
        </>
      )}
      <h2>{t.open.auditor}</h2>
      <p>{t.open.auditorText}</p>
      <p>
        <Copyable text={`java -jar auditor.jar verify ${location.origin}/api/elections/${uuid}`} />
      </p>
      <p>
        <Copyable
          text={`java -jar auditor.jar trustee decrypt --key mykey.privkey --election ${location.origin}/api/elections/${uuid}`}
        />
      </p>
    </Page>
  );
}
