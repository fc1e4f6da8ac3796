import { describe, expect, it } from "vitest";
import { anchor, judge, type Kept, type KeptHead, raise, remember } from "./head";

const none: Kept = { election: "e", heads: [], alarms: [] };
const head = (height: number, hash: string, proven = false): KeptHead => ({
  height,
  hash,
  seenAt: height,
  proven,
});

describe("judge", () => {
  const kept = [head(3, "c"), head(7, "g")];
  it.each([
    [{ height: 7, hash: "g" }, "same"],
    [{ height: 9, hash: "x" }, "grown"],
    [{ height: 5, hash: "x" }, "back"],
    [{ height: 7, hash: "x" }, "differs"],
    [{ height: 3, hash: "x" }, "differs"],
    [{ height: 3, hash: "c" }, "back"],
  ])("%o is %s", (found, verdict) => {
    expect(judge(kept, found)).toBe(verdict);
  });
  it("has nothing to compare the first with", () => {
    expect(judge([], { height: 0, hash: "a" })).toBe("first");
  });
});

describe("remember", () => {
  it("keeps each head once and takes over what is known of it later", () => {
    const twice = remember(remember(none, head(1, "a")), head(1, "a", true));
    expect(twice.heads).toEqual([head(1, "a", true)]);
  });
  it("keeps the first and the newest", () => {
    let kept = none;
    for (let height = 0; height < 150; height++) {
      kept = remember(kept, head(height, String(height), height === 0));
    }
    expect(kept.heads).toHaveLength(100);
    expect(kept.heads[0]?.height).toBe(0);
    expect(kept.heads.at(-1)?.height).toBe(149);
    expect(anchor(kept)?.height).toBe(0);
  });
});

describe("raise", () => {
  it("tells the same contradiction once", () => {
    const alarm = { kind: "differs" as const, at: 1, kept: head(7, "g"), found: { height: 7, hash: "x" } };
    expect(raise(raise(none, alarm), { ...alarm, at: 2 }).alarms).toHaveLength(1);
  });
});
