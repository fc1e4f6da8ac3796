import { describe, expect, it } from "vitest";
import type { Block } from "./api";
import { blockChanges, wordChanges } from "./changes";

function block(id: string, ru: string): Block {
  return { id, heading: { kk: id, ru: id, en: id }, text: { kk: ru, ru, en: ru } };
}

describe("blockChanges", () => {
  it("tells added, removed, changed, moved and untouched parts apart by their ids", () => {
    const before = { blocks: [block("a", "1"), block("b", "2"), block("c", "3"), block("d", "4")] };
    const after = { blocks: [block("a", "1"), block("c", "3"), block("b", "2 и 3"), block("e", "5")] };
    expect(blockChanges(before, after).map(({ id, kind, moved }) => [id, kind, moved])).toEqual([
      ["a", "same", false],
      ["c", "same", true],
      ["b", "changed", true],
      ["e", "added", false],
      ["d", "removed", false],
    ]);
  });
});

describe("wordChanges", () => {
  it("shows the words that came and went, and gives both texts back whole", () => {
    const before = "Построить две школы в районе";
    const after = "Построить три школы и мост в районе";
    const runs = wordChanges(before, after);
    const text = (not: string) =>
      runs
        .filter((run) => run.kind !== not)
        .map((run) => run.text)
        .join("");
    expect(text("added")).toBe(before);
    expect(text("removed")).toBe(after);
    expect(runs).toContainEqual({ kind: "removed", text: "две" });
    expect(runs).toContainEqual({ kind: "added", text: "три" });
  });

  it("has nothing to show for equal texts", () => {
    expect(wordChanges("a b", "a b")).toEqual([{ kind: "same", text: "a b" }]);
  });
});
