import { describe, expect, it } from "vitest";
import { differences, findings } from "./protocol";

const numbers = { received: 14, issued: 4, spoiled: 0, returned: 10, cast_papers: 4 };

describe("findings", () => {
  it("has none where the numbers agree", () => {
    expect(findings({ numbers, entitled: 4 })).toEqual([]);
  });
  it("finds all that does not agree", () => {
    expect(findings({ numbers: { ...numbers, received: 15, cast_papers: 5 }, entitled: 3 })).toEqual([
      "received-not-accounted-for",
      "more-cast-than-issued",
      "more-issued-than-entitled",
    ]);
  });
});

describe("differences", () => {
  it("compares only what was typed in", () => {
    expect(differences({ issued: "5", spoiled: "", returned: " 10 " }, numbers)).toEqual(["issued"]);
    expect(differences({ issued: "four" }, numbers)).toEqual(["issued"]);
  });
});
