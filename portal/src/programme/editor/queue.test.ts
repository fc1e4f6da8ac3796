import { describe, expect, it } from "vitest";
import type { Proposal } from "../api";
import { inScope, neighbours, queue } from "./queue";

const proposal = (id: string, supports: number): Proposal => ({
  id,
  supports,
  programme_id: "p",
  primary: "p",
  territory_id: "kz-shymkent",
  text: "",
  language: "ru",
  theme: "roads",
  theme_reviewed: false,
  state: "RECEIVED",
  version: 1,
  received_at: "2026-11-21T20:44:14Z",
});

describe("queue", () => {
  const all = [proposal("c", 1), proposal("b", 5), proposal("a", 1)];
  it("sorts by support and keeps the order of arrival among equals", () => {
    expect(queue(all, "supported", 0).map((each) => each.id)).toEqual(["b", "c", "a"]);
    expect(queue(all, "oldest", 0).map((each) => each.id)).toEqual(["a", "b", "c"]);
    expect(queue(all, "newest", 2).map((each) => each.id)).toEqual(["b"]);
  });
});

describe("neighbours", () => {
  it("knows the way on, also from one that is not in the queue", () => {
    expect(neighbours(["a", "b", "c"], "b")).toEqual({ previous: "a", next: "c" });
    expect(neighbours(["a"], "a")).toEqual({});
    expect(neighbours(["a", "b"], "x")).toEqual({ next: "a" });
  });
});

describe("inScope", () => {
  const session = { territories: ["kz-akmola"] } as unknown as Parameters<typeof inScope>[0];
  it("covers what lies inside, not what only begins alike", () => {
    expect(inScope(session, "kz-akmola-burabay")).toBe(true);
    expect(inScope(session, "kz-akmolinsk")).toBe(false);
    expect(inScope({ ...session, territories: ["*"] } as typeof session, "kz-shymkent")).toBe(true);
    expect(inScope({ ...session, territories: [] } as unknown as typeof session, "kz-shymkent")).toBe(false);
  });
});
