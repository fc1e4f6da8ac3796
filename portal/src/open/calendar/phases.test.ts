import { expect, test } from "vitest";
import type { Phase } from "./api";
import { stateOf } from "./phases";

const phase = (name: string, opens: string, closes: string): Phase => ({ name, opens, closes });
const nomination = phase("NOMINATION", "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z");
const campaign = phase("CAMPAIGN", "2026-11-05T00:00:00Z", "2026-11-20T00:00:00Z");
const voting = phase("VOTING", "2026-11-20T00:00:00Z", "2026-11-23T00:00:00Z");
const publication = phase("PUBLICATION", "2026-11-23T00:00:00Z", "2026-11-25T00:00:00Z");
const all = [nomination, campaign, voting, publication];
const states = (now: string) => all.map((each) => stateOf(each, all, Date.parse(now)));

test("phases may overlap; the first to come is next", () => {
  expect(states("2026-11-06T00:00:00Z")).toEqual(["now", "now", "next", "later"]);
});

test("a phase is over at the instant of its close, and on at that of its opening", () => {
  expect(states("2026-11-20T00:00:00Z")).toEqual(["past", "past", "now", "next"]);
  expect(states("2026-12-01T00:00:00Z")).toEqual(["past", "past", "past", "past"]);
});
