import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Notice } from "../../ui/Notice";
import { Loaded } from "../../ui/Waiting";
import { type Programme, programmePath } from "../api";
import { ChangesView } from "../ChangesView";
import { editorMessages } from "./messages";

interface Props {
  current: Programme;
  /** The version that the draft was written on. */
  base: number;
  onAccept: () => void;
}

/** Somebody else has published meanwhile: what they changed, before one's own draft may follow it. */
export function Conflict({ current, base, onAccept }: Props) {
  const t = useMessages(editorMessages);
  const before = useResource<Programme>(programmePath(current.id, base));
  return (
    <section>
      <Notice kind="warning" title={t.conflict}>
        <p>{t.conflictText}</p>
      </Notice>
      <Loaded from={before}>{(data) => <ChangesView before={data} after={current} />}</Loaded>
      <button type="button" class="button" onClick={onAccept}>
        {t.rebase}
      </button>
    </section>
  );
}
