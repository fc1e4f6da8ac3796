import { describe, expect, it } from "vitest";
import { complainantMayAppeal, needsHearing, rulingsAfter, takesTwo } from "./ladder";

describe("the ladder", () => {
  it("makes nothing worse on the appeal of a candidate", () => {
    expect(rulingsAfter("WARNING")).not.toContain("REMOVAL");
  });
  it("takes two to remove and to restore, and one to warn", () => {
    expect(takesTwo(undefined, "REMOVAL")).toBe(true);
    expect(takesTwo("REMOVAL", "RESTORED")).toBe(true);
    expect(takesTwo("REMOVAL", "REMOVAL")).toBe(false);
    expect(takesTwo(undefined, "WARNING")).toBe(false);
  });
  it("asks for a hearing before a warning, unless the time for an answer is over", () => {
    const until = "2026-11-21T10:00:00Z";
    const one = { statements: [], answer_until: until };
    expect(needsHearing(one, "WARNING", Date.parse(until) - 1)).toBe(true);
    expect(needsHearing(one, "WARNING", Date.parse(until))).toBe(false);
    expect(needsHearing({ statements: [] }, "DISMISSAL", 0)).toBe(false);
    expect(needsHearing({ statements: [{}] }, "REMOVAL", 0)).toBe(false);
  });
  it("lets a complainant appeal against a dismissal in time, and not against a removal", () => {
    const standing = { state: "DECIDED", appeal_until: "2026-11-21T10:00:00Z" };
    const before = Date.parse(standing.appeal_until) - 1;
    expect(complainantMayAppeal({ ...standing, outcome: "DISMISSAL" }, before)).toBe(true);
    expect(complainantMayAppeal({ ...standing, outcome: "DISMISSAL" }, before + 1)).toBe(false);
    expect(complainantMayAppeal({ ...standing, outcome: "REMOVAL" }, before)).toBe(false);
    expect(complainantMayAppeal(undefined, before)).toBe(false);
  });
});
