import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { useAction, useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { ElectionDetail } from "./api";
import { HeadAlarms } from "./HeadAlarms";
import { keptOf, pinnedKeys } from "./heads/store";
import { type Checked, check, note } from "./heads/watch";
import { KeptHeads } from "./KeptHeads";
import { observationMessages } from "./messages";
import { RecordFacts } from "./RecordFacts";

/** One record, and what this browser keeps of it. */
export default function RecordPage() {
  const t = useMessages(observationMessages);
  const { uuid = "" } = useRoute().params;
  const election = useResource<ElectionDetail>(`/api/elections/${uuid}`);
  const { reload } = election;
  useStream<{ uuid: string }>("board", (message) => {
    if (message.uuid === uuid) {
      reload();
    }
  });
  return (
    <Page title={inLanguage(election.data?.name) || t.record} lead={t.recordLead} wide>
      <Loaded from={election}>{(data) => <Watched election={data} />}</Loaded>
    </Page>
  );
}

function Watched({ election }: { election: ElectionDetail }) {
  const t = useMessages(observationMessages);
  const { uuid, height, head } = election;
  const [kept, setKept] = useState(() => keptOf(uuid));
  const [followed, setFollowed] = useState(0);
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    if (height !== undefined && head !== undefined) {
      note(uuid, { height, hash: head }).then(setKept, () => undefined);
    }
  }, [uuid, height, head]);
  const act = useAction(async () => {
    setFollowed(0);
    setChecked(undefined);
    const found = await check(uuid, setFollowed);
    setChecked(found);
    setFollowed(found.followed);
    setKept(found.kept);
  });
  const save = () =>
    download(
      `dauys-heads-${uuid}.json`,
      JSON.stringify(
        { exported_at: new Date().toISOString(), keys: pinnedKeys(), elections: [kept] },
        null,
        2,
      ),
      "application/json",
    );
  const isGood = checked?.signed && checked.kept.alarms.length === 0;
  return (
    <>
      <HeadAlarms
        kept={kept}
        name={election.name}
        primary={election.primary}
        territory={election.territory_ids[0]}
      />
      <RecordFacts election={election} />
      <p class="buttons">
        <a class="button" href={`/work/observer/elections/${uuid}/log`}>
          {t.logIndex}
        </a>
        <button
          type="button"
          class="button button-primary"
          disabled={act.busy || height === undefined}
          onClick={() => act.run()}
        >
          {t.checkNow}
        </button>
        <button type="button" class="button" disabled={kept.heads.length === 0} onClick={save}>
          {t.export}
        </button>
      </p>
      <p class="muted">{t.checkHint}</p>
      <p role="status">{(act.busy || checked) && t.followed(followed)}</p>
      {checked && !checked.keysAsBefore && <Notice kind="error">{t.keysChanged}</Notice>}
      {checked && (
        <Notice kind={isGood ? "good" : "error"}>
          <p>{isGood ? t.checkGood : t.checkBad}</p>
          <p>
            {number(checked.kept.heads.at(-1)?.height ?? 0)} · {dateTime(Date.now())}
          </p>
        </Notice>
      )}
      {act.error !== undefined && <Failure error={act.error} retry={() => act.run()} />}
      <KeptHeads kept={kept} />
    </>
  );
}
