import { useMessages } from "../../i18n/catalogue";
import { type BlockDraft, moved } from "./draft";
import { LocalFields } from "./LocalFields";
import { editorMessages } from "./messages";

interface Props {
  blocks: BlockDraft[];
  missing: string | undefined;
  onBlocks: (blocks: BlockDraft[]) => void;
}

/** The parts of a version, with their order. */
export function BlockFields({ blocks, missing, onBlocks }: Props) {
  const t = useMessages(editorMessages);
  const change = (at: number, changes: Partial<BlockDraft>) =>
    onBlocks(blocks.map((block, index) => (index === at ? { ...block, ...changes } : block)));
  return (
    <>
      {blocks.map((block, at) => (
        <fieldset key={block.id}>
          <legend>{t.part(at + 1)}</legend>
          <LocalFields
            label={t.heading}
            short
            value={block.heading}
            onValue={(heading) => change(at, { heading })}
            missing={missing}
            maxLength={300}
          />
          <LocalFields
            label={t.text}
            value={block.text}
            onValue={(text) => change(at, { text })}
            missing={missing}
            maxLength={10_000}
          />
          <div class="buttons">
            <button
              type="button"
              class="button"
              aria-label={t.up(at + 1)}
              disabled={at === 0}
              onClick={() => onBlocks(moved(blocks, at, -1))}
            >
              {t.upShort}
            </button>
            <button
              type="button"
              class="button"
              aria-label={t.down(at + 1)}
              disabled={at === blocks.length - 1}
              onClick={() => onBlocks(moved(blocks, at, 1))}
            >
              {t.downShort}
            </button>
            <button
              type="button"
              class="button button-danger"
              aria-label={t.remove(at + 1)}
              onClick={() => onBlocks(blocks.filter((_, index) => index !== at))}
            >
              {t.removeShort}
            </button>
          </div>
        </fieldset>
      ))}
    </>
  );
}
