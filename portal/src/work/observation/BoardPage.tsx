import { useCallback, useEffect, useState } from "preact/hooks";
import { getAll, useAction } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { usePlaces } from "../../programme/places";
import { useQuery } from "../../programme/query";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { SelectField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/Waiting";
import type { ElectionItem } from "./api";
import { BoardTable } from "./BoardTable";
import { HeadAlarms } from "./HeadAlarms";
import type { Head, Kept } from "./heads/head";
import { allKept, canKeep, keptOf, pinnedKeys } from "./heads/store";
import { check, note } from "./heads/watch";
import { LiveNews } from "./LiveNews";
import { observationMessages } from "./messages";

const TURNOUT_EVERY_MS = 30_000;

/** All records as they grow, watched by this browser. */
export default function BoardPage() {
  const t = useMessages(observationMessages);
  const places = usePlaces();
  const [query, choose] = useQuery();
  const primary = query("primary");
  const [elections, setElections] = useState<ElectionItem[]>();
  const [kept, setKept] = useState<Record<string, Kept>>({});
  const [error, setError] = useState<unknown>();
  const [progress, setProgress] = useState<[number, number]>();
  const [keysAsBefore, setKeysAsBefore] = useState(true);
  const see = useCallback(async (election: string, head: Head) => {
    try {
      const now = await note(election, head);
      setKept((before) => ({ ...before, [election]: now }));
    } catch {
      // Asked again with the next head.
    }
  }, []);
  useEffect(() => {
    const filter = primary ? `&primary=${encodeURIComponent(primary)}` : "";
    getAll<ElectionItem>(`/api/elections?limit=200${filter}`).then((found) => {
      setElections(found);
      for (const each of found) {
        if (each.height !== undefined && each.head !== undefined) {
          see(each.uuid, { height: each.height, hash: each.head });
        }
      }
    }, setError);
  }, [primary, see]);
  const change = (uuid: string, changes: Partial<ElectionItem>) =>
    setElections((before) => before?.map((each) => (each.uuid === uuid ? { ...each, ...changes } : each)));
  const live = useStream<{ uuid: string; height: number; hash: string }>("board", (message) => {
    change(message.uuid, { height: message.height, head: message.hash });
    see(message.uuid, { height: message.height, hash: message.hash });
  });
  // Turnout is asked for now and then: each stream takes one of the few connections that a page may hold open.
  useEffect(() => {
    const timer = setInterval(() => {
      getAll<ElectionItem>("/api/elections?limit=200").then((found) => {
        const turnout = new Map(found.map((each) => [each.uuid, each.turnout]));
        setElections((before) =>
          before?.map((each) => ({ ...each, turnout: turnout.get(each.uuid) ?? each.turnout })),
        );
      }, setError);
    }, TURNOUT_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const checkAll = useAction(async () => {
    const begun = (elections ?? []).filter((each) => each.height !== undefined);
    for (const [at, each] of begun.entries()) {
      setProgress([at, begun.length]);
      const found = await check(each.uuid, () => undefined);
      setKeysAsBefore((before) => before && found.keysAsBefore);
      setKept((before) => ({ ...before, [each.uuid]: found.kept }));
    }
    setProgress([begun.length, begun.length]);
  });
  return (
    <Page title={t.board} lead={t.boardLead} wide>
      {!canKeep() && <Notice kind="error">{t.storageFull}</Notice>}
      {!keysAsBefore && <Notice kind="error">{t.keysChanged}</Notice>}
      {(elections ?? []).map((each) => (
        <HeadAlarms
          key={each.uuid}
          kept={kept[each.uuid] ?? keptOf(each.uuid)}
          name={each.name}
          territory={each.territory_ids[0]}
          primary={each.primary}
        />
      ))}
      <div class="filters">
        <SelectField
          label={t.primary}
          value={primary}
          onValue={(value) => choose({ primary: value })}
          options={[
            { value: "", label: t.all },
            ...places.primaries.map((each) => ({ value: each.id, label: places.primary(each.id) })),
          ]}
        />
      </div>
      <p>
        <span class={live ? "tag tag-good" : "tag tag-warning"}>{live ? t.connected : t.notConnected}</span>
      </p>
      {error !== undefined && <Failure error={error} />}
      {elections === undefined ? (
        error === undefined && <Loading />
      ) : (
        <BoardTable elections={elections} kept={kept} />
      )}
      <p class="buttons">
        <button
          type="button"
          class="button button-primary"
          disabled={checkAll.busy || elections === undefined}
          onClick={() => checkAll.run()}
        >
          {t.checkAll}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            download(
              "dauys-heads.json",
              JSON.stringify(
                { exported_at: new Date().toISOString(), keys: pinnedKeys(), elections: allKept() },
                null,
                2,
              ),
              "application/json",
            )
          }
        >
          {t.exportAll}
        </button>
      </p>
      <p role="status">{progress && t.checking(progress[0], progress[1])}</p>
      {checkAll.error !== undefined && <Failure error={checkAll.error} />}
      <LiveNews elections={elections ?? []} places={places} />
    </Page>
  );
}
