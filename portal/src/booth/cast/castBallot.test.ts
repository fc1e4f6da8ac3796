import { describe, expect, it } from "vitest";
import { NoAnswerError, ProblemError } from "../../api/problem";
import { outcomeOf } from "./castBallot";

const problem = (slug: string, status: number, retryAfter?: number) =>
  new ProblemError({ type: `https://dauys.org/problems/${slug}`, title: slug, status }, retryAfter);

describe("what a failure says of where the ballot is", () => {
  it.each([
    ["too-busy", 429],
    ["ballot-box-unavailable", 503],
    ["service-unavailable", 503],
    ["expired", 409],
  ])("%s: not sent, to be tried again", (slug, status) => {
    expect(outcomeOf(problem(slug, status, 7))).toMatchObject({ kind: "not-sent", retryAfter: 7 });
  });

  it.each([
    ["not-open", 409],
    ["struck-off", 403],
    ["invalid-ballot", 422],
    ["credential-mismatch", 403],
    ["unauthorized", 401],
  ])("%s: certainly not in the ballot box", (slug, status) => {
    expect(outcomeOf(problem(slug, status)).kind).toBe("refused");
  });

  it("late: in the ballot box, does not count", () => {
    expect(outcomeOf(problem("late", 409)).kind).toBe("late");
  });

  it.each([
    ["outcome-unknown", 502],
    ["bad-gateway", 502],
    ["internal-error", 500],
    ["blank", 504],
    ["something-new", 409],
  ])("%s (%i): nobody knows, and that is what is said", (slug, status) => {
    expect(outcomeOf(problem(slug, status)).kind).toBe("unknown");
  });

  it("no answer: nobody knows", () => {
    expect(outcomeOf(new NoAnswerError(new TypeError("Failed to fetch"))).kind).toBe("unknown");
    expect(outcomeOf("anything else").kind).toBe("unknown");
  });
});
