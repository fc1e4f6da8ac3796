import type { LocalText } from "../i18n/language";
import type { Block, Programme } from "./api";

/** What became of one part between two versions. */
export interface BlockChange {
  id: string;
  kind: "same" | "changed" | "added" | "removed";
  /** It stands elsewhere in the order of the parts that both versions have. */
  moved: boolean;
  before?: Block;
  after?: Block;
}

function sameText(one: LocalText, other: LocalText): boolean {
  return one.kk === other.kk && one.ru === other.ru && one.en === other.en;
}

/** Parts in the order of the later version; those that went away follow. Parts are the same by their ids. */
export function blockChanges(
  before: Pick<Programme, "blocks">,
  after: Pick<Programme, "blocks">,
): BlockChange[] {
  const earlier = new Map(before.blocks.map((block) => [block.id, block]));
  const later = new Set(after.blocks.map((block) => block.id));
  const keptBefore = before.blocks.filter((block) => later.has(block.id)).map((block) => block.id);
  const keptAfter = after.blocks.filter((block) => earlier.has(block.id)).map((block) => block.id);
  const changes = after.blocks.map((block): BlockChange => {
    const was = earlier.get(block.id);
    if (was === undefined) {
      return { id: block.id, kind: "added", moved: false, after: block };
    }
    const same = sameText(was.heading, block.heading) && sameText(was.text, block.text);
    const moved = keptBefore.indexOf(block.id) !== keptAfter.indexOf(block.id);
    return { id: block.id, kind: same ? "same" : "changed", moved, before: was, after: block };
  });
  const gone = before.blocks
    .filter((block) => !later.has(block.id))
    .map((block): BlockChange => ({ id: block.id, kind: "removed", moved: false, before: block }));
  return [...changes, ...gone];
}

/** A run of words that both texts have, or one of them only. */
export interface Run {
  kind: "same" | "added" | "removed";
  text: string;
}

/** More words than this times as many are not compared word by word: the page must stay quick on a phone. */
const MOST_COMPARED = 2_000_000;

/** What was written into a text and what was taken out, word by word. */
export function wordChanges(before: string, after: string): Run[] {
  const old = before.split(/(\s+)/).filter((word) => word !== "");
  const now = after.split(/(\s+)/).filter((word) => word !== "");
  if (old.length * now.length > MOST_COMPARED) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  const runs: Run[] = [];
  const push = (kind: Run["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.text += text;
    } else {
      runs.push({ kind, text });
    }
  };
  const longest = commonLengths(old, now);
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const a = old[i];
    const b = now[j];
    if (a !== undefined && a === b) {
      push("same", a);
      i++;
      j++;
    } else if (b === undefined || (a !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      push("removed", a ?? "");
      i++;
    } else {
      push("added", b);
      j++;
    }
  }
  return runs;
}

function at(lengths: Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

/** Lengths of the longest common subsequences of what follows each pair of places. */
function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = now.length - 1; row !== undefined && j >= 0; j--) {
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}
