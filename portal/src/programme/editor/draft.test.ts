import { describe, expect, it } from "vitest";
import { contentOf, draftOf, isComplete, moved, newBlock, previewOf } from "./draft";

const programme = {
  id: "p",
  primary: "primary",
  territory_id: "kz",
  version: 3,
  title: { kk: "Б", ru: "П", en: "P" },
  blocks: [
    { id: "a", heading: { kk: "А", ru: "А", en: "A" }, text: { kk: "а", ru: "а", en: "a" } },
    { id: "b", heading: { kk: "Ә", ru: "Б", en: "B" }, text: { kk: "ә", ru: "б", en: "b" } },
  ],
  sha256: "",
  published_at: "2026-11-21T20:57:39Z",
};

describe("a draft", () => {
  it("keeps the ids of parts and names none for new ones", () => {
    const draft = draftOf(programme, '"3"');
    expect(isComplete(draft)).toBe(true);
    const longer = { ...draft, blocks: [...draft.blocks, newBlock()] };
    expect(isComplete(longer)).toBe(false);
    expect(contentOf(longer).blocks.map((block) => block.id)).toEqual(["a", "b", undefined]);
  });
  it("reads as the service will publish it: Russian where there is no English", () => {
    const draft = draftOf(programme, undefined);
    expect(previewOf({ ...draft, title: { kk: "Б", ru: "П", en: " " } }).title.en).toBe("П");
  });
  it("moves parts and stays whole at the ends", () => {
    const { blocks } = draftOf(programme, undefined);
    expect(moved(blocks, 1, -1).map((block) => block.id)).toEqual(["b", "a"]);
    expect(moved(blocks, 0, -1).map((block) => block.id)).toEqual(["a", "b"]);
    expect(moved(blocks, 1, 1).map((block) => block.id)).toEqual(["a", "b"]);
  });
});
