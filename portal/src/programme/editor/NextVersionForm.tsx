import { useEffect, useState } from "preact/hooks";
import { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Form } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { type Programme, publishNext } from "../api";
import { ChangesView } from "../ChangesView";
import { BlockFields } from "./BlockFields";
import { Conflict } from "./Conflict";
import {
  contentOf,
  type Draft,
  draftOf,
  isComplete,
  keepDraft,
  keptDraft,
  newBlock,
  previewOf,
} from "./draft";
import { LocalFields } from "./LocalFields";
import { editorMessages } from "./messages";
import { PublishDialog } from "./PublishDialog";

interface Props {
  current: Programme;
  etag: string | undefined;
  onStale: () => void;
  onPublished: (version: number) => void;
}

/** Writes the next version; the draft outlives the page, and a version published by somebody else in between. */
export function NextVersionForm({ current, etag, onStale, onPublished }: Props) {
  const t = useMessages(editorMessages);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(current.id) ?? draftOf(current, etag));
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  useEffect(() => keepDraft(current.id, draft), [current.id, draft]);
  const publish = useAction(async () => {
    try {
      const { data } = await publishNext(current.id, contentOf(draft), draft.etag);
      keepDraft(current.id, undefined);
      onPublished(data.version);
    } catch (failure) {
      if (failure instanceof ProblemError && failure.status === 412) {
        onStale();
      }
      throw failure;
    } finally {
      setAsking(false);
    }
  });
  const isBehind = draft.base !== current.version;
  return (
    <>
      {isBehind && (
        <Conflict
          current={current}
          base={draft.base}
          onAccept={() => {
            publish.clear();
            setDraft({ ...draft, base: current.version, etag });
          }}
        />
      )}
      <Form
        label={t.publish}
        onSubmit={() => {
          setTried(true);
          setAsking(isComplete(draft) && !isBehind);
        }}
      >
        <LocalFields
          label={t.title}
          short
          value={draft.title}
          onValue={(title) => setDraft({ ...draft, title })}
          missing={tried ? t.fillIn : undefined}
          maxLength={300}
        />
        <BlockFields
          blocks={draft.blocks}
          missing={tried ? t.fillIn : undefined}
          onBlocks={(blocks) => setDraft({ ...draft, blocks })}
        />
        <p class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => setDraft({ ...draft, blocks: [...draft.blocks, newBlock()] })}
          >
            {t.add}
          </button>
        </p>
        <section>
          <h2>{t.preview}</h2>
          <ChangesView before={current} after={previewOf(draft)} />
        </section>
        {tried && !isComplete(draft) && <Notice kind="error">{t.incomplete}</Notice>}
        {publish.error !== undefined && !isBehind && <Failure error={publish.error} />}
        <div class="buttons">
          <button type="submit" class="button button-primary" disabled={publish.busy || isBehind}>
            {t.publish}
          </button>
          <button type="button" class="button" onClick={() => setDraft(draftOf(current, etag))}>
            {t.discard}
          </button>
        </div>
        <p class="muted">{t.draftKept}</p>
      </Form>
      {asking && (
        <PublishDialog
          version={current.version + 1}
          busy={publish.busy}
          onClose={() => setAsking(false)}
          onPublish={() => publish.run()}
        />
      )}
    </>
  );
}
