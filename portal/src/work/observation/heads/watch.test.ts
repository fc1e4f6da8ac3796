import { describe, expect, it } from "vitest";
import type { Kept } from "./head";
import { compare } from "./watch";

const signed = {
  election: "e",
  height: 5,
  hash: "f",
  pos: 1,
  verified_height: 5,
  at: "2026-11-21T21:08:37Z",
  key_id: "k",
  signature: "s",
};
const kept: Kept = {
  election: "e",
  alarms: [],
  heads: [
    { height: 1, hash: "b", seenAt: 1, proven: true },
    { height: 3, hash: "d", seenAt: 2, proven: false },
    { height: 5, hash: "f", seenAt: 3, proven: false },
  ],
};

describe("compare", () => {
  it("proves all that was passed if nothing contradicts", () => {
    const hashes = new Map([
      [1, "b"],
      [2, "c"],
      [3, "d"],
      [4, "e"],
      [5, "f"],
    ]);
    expect(compare(kept, hashes, signed).heads.every((each) => each.proven)).toBe(true);
  });
  it("raises an alarm for every head that was replaced, and proves none", () => {
    const hashes = new Map([
      [1, "b"],
      [3, "x"],
      [5, "f"],
    ]);
    const found = compare(kept, hashes, signed);
    expect(found.alarms).toMatchObject([
      { kind: "differs", kept: { height: 3, hash: "d" }, found: { hash: "x" } },
    ]);
    expect(found.heads).toEqual(kept.heads);
  });
});
