import type { LocalText } from "../../i18n/language";
import type { Block, Programme, ProgrammeContent } from "../api";
import { isWhole, type LocalDraft, localInput } from "./LocalFields";

/** A part as it is written; a new one has an id of this page only until it is published. */
export interface BlockDraft {
  id: string;
  isNew: boolean;
  heading: LocalDraft;
  text: LocalDraft;
}

/** The next version as it is written. */
export interface Draft {
  /** The version that it follows, and its tag. */
  base: number;
  etag: string | undefined;
  title: LocalDraft;
  blocks: BlockDraft[];
}

function localDraft(text: LocalText): LocalDraft {
  return { kk: text.kk ?? "", ru: text.ru ?? "", en: text.en ?? "" };
}

export function draftOf(programme: Programme, etag: string | undefined): Draft {
  return {
    base: programme.version,
    etag,
    title: localDraft(programme.title),
    blocks: programme.blocks.map((block) => ({
      id: block.id,
      isNew: false,
      heading: localDraft(block.heading),
      text: localDraft(block.text),
    })),
  };
}

export function newBlock(): BlockDraft {
  const nothing = { kk: "", ru: "", en: "" };
  return { id: crypto.randomUUID(), isNew: true, heading: nothing, text: nothing };
}

/** The same parts with one moved by a place. */
export function moved(blocks: readonly BlockDraft[], at: number, by: -1 | 1): BlockDraft[] {
  const result = [...blocks];
  const [one] = result.splice(at, 1);
  if (one !== undefined) {
    result.splice(Math.max(0, at + by), 0, one);
  }
  return result;
}

export function isComplete(draft: Draft): boolean {
  return (
    draft.blocks.length > 0 &&
    isWhole(draft.title) &&
    draft.blocks.every((block) => isWhole(block.heading) && isWhole(block.text))
  );
}

export function contentOf(draft: Draft): ProgrammeContent {
  return {
    title: localInput(draft.title),
    blocks: draft.blocks.map((block) => ({
      ...(block.isNew ? {} : { id: block.id }),
      heading: localInput(block.heading),
      text: localInput(block.text),
    })),
  };
}

/** As it would be read, for comparing it with what is published. */
export function previewOf(draft: Draft): { title: LocalText; blocks: Block[] } {
  const shown = (text: LocalDraft): LocalText => {
    const { kk, ru, en } = localInput(text);
    return { kk, ru, en: en ?? ru };
  };
  return {
    title: shown(draft.title),
    blocks: draft.blocks.map((block) => ({
      id: block.id,
      heading: shown(block.heading),
      text: shown(block.text),
    })),
  };
}

const PREFIX = "dauys.programme-draft.";

export function keptDraft(id: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + id);
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

export function keepDraft(id: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) {
      localStorage.removeItem(PREFIX + id);
    } else {
      localStorage.setItem(PREFIX + id, JSON.stringify(draft));
    }
  } catch {
    // The draft then lasts as long as the page.
  }
}
