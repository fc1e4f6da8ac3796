import { describe, expect, it } from "vitest";
import type { Reading } from "./api";
import { extended, figure, rateBetween } from "./rates";

function reading(
  pod: string,
  at: string,
  total: number,
  errors: number,
  started = "2026-11-21T10:00:00Z",
): Reading {
  return {
    service: "voting-service",
    pod,
    started_at: started,
    taken_at: at,
    requests: { total, in_flight: 0, by_status: { "5xx": errors }, slowest: [] },
    process: {},
    figures: [
      { name: "dauys.cast.outcomes", tags: { outcome: "accepted" }, kind: "counter", value: 7 },
      { name: "dauys.cast.outcomes", tags: { outcome: "late" }, kind: "counter", value: 2 },
    ],
  };
}

const FIRST = reading("a", "2026-11-21T11:00:00Z", 100, 1);

describe("rates", () => {
  it("are differences by time", () => {
    expect(rateBetween(FIRST, reading("a", "2026-11-21T11:00:05Z", 150, 2))).toEqual({
      at: "2026-11-21T11:00:05Z",
      perSecond: 10,
      errorsPerSecond: 0.2,
    });
  });
  it("are not made of two pods or across a restart", () => {
    expect(rateBetween(FIRST, reading("b", "2026-11-21T11:00:05Z", 150, 2))).toBeUndefined();
    expect(
      rateBetween(FIRST, reading("a", "2026-11-21T11:00:05Z", 3, 0, "2026-11-21T11:00:01Z")),
    ).toBeUndefined();
  });
  it("come of the same pod though another answered between", () => {
    const history = [
      FIRST,
      reading("b", "2026-11-21T11:00:02Z", 5, 0),
      reading("a", "2026-11-21T11:00:05Z", 150, 1),
    ].reduce<ReturnType<typeof extended> | undefined>(extended, undefined);
    expect(history?.rates.map((each) => each.perSecond)).toEqual([10]);
  });
  it("figures are found by tag", () => {
    expect(figure(FIRST, "dauys.cast.outcomes", { outcome: "late" })).toBe(2);
    expect(figure(FIRST, "dauys.other")).toBeUndefined();
  });
});
