import { describe, expect, it } from "vitest";
import { findings, isIin, papers } from "./numbers";

const AGREEING = { received: 100, issued: 60, spoiled: 5, returned: 35, cast_papers: 59 };

describe("numbers of a protocol", () => {
  it("agree", () => {
    expect(findings(AGREEING, 60)).toEqual([]);
  });
  it("do not add up", () => {
    expect(findings({ ...AGREEING, returned: 34 }, undefined)).toEqual(["received-not-accounted-for"]);
    expect(findings({ ...AGREEING, cast_papers: 61 }, 60)).toEqual(["more-cast-than-issued"]);
    expect(findings(AGREEING, 59)).toEqual(["more-issued-than-entitled"]);
  });
  it("are read as typed", () => {
    expect(papers("1 200")).toBe(1200);
    expect(papers("")).toBeUndefined();
    expect(papers("-1")).toBeUndefined();
    expect(papers("1000001")).toBeUndefined();
  });
});

describe("an IIN", () => {
  it("has a check digit", () => {
    expect(isIin("610206494408")).toBe(true);
    expect(isIin("610206494409")).toBe(false);
    expect(isIin("6102064944")).toBe(false);
  });
});
