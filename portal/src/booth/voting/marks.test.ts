import { describe, expect, it } from "vitest";
import type { PaperContest } from "../record/ballotPaper";
import { isRemoved, standing } from "./announcements";
import { isComplete, NOTHING, toggle, toggleBlank } from "./marks";

const contest = { min: 1, max: 2, blank: true } as PaperContest;

describe("marks", () => {
  it("a mark takes the blank vote away, and the blank vote all marks", () => {
    expect(toggle(toggleBlank(NOTHING), 3)).toEqual({ blank: false, marked: [3] });
    expect(toggleBlank(toggle(NOTHING, 3))).toEqual({ blank: true, marked: [] });
  });

  it("a second touch takes a mark back", () => {
    expect(toggle(toggle(toggle(NOTHING, 5), 1), 5)).toEqual({ blank: false, marked: [1] });
  });

  it("are complete between the limits, or blank where that is allowed", () => {
    expect(isComplete(contest, NOTHING)).toBe(false);
    expect(isComplete(contest, { blank: false, marked: [0, 1] })).toBe(true);
    expect(isComplete(contest, { blank: false, marked: [0, 1, 2] })).toBe(false);
    expect(isComplete(contest, { blank: true, marked: [] })).toBe(true);
    expect(isComplete({ ...contest, blank: false }, { blank: true, marked: [] })).toBe(false);
  });
});

describe("announcements", () => {
  const word = (kind: "REMOVAL" | "RESTORED", decided_at: string) => ({
    case_id: "c",
    candidacy_id: "x",
    contest_ids: [],
    kind,
    reason: {},
    decision_number: "1",
    decided_at,
  });

  it("the last word on a candidate holds, in whatever order they come", () => {
    const removed = word("REMOVAL", "2020-10-01T10:00:00Z");
    const restored = word("RESTORED", "2020-10-02T10:00:00Z");
    expect(isRemoved(standing([restored, removed]), "x")).toBe(false);
    expect(isRemoved(standing([removed, restored]), "x")).toBe(false);
    expect(isRemoved(standing([removed]), "x")).toBe(true);
  });
});
