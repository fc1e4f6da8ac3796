import { expect, test } from "vitest";
import { type OwnCase, stepOf } from "./case";

const now = Date.parse("2026-11-22T00:00:00Z");
const one: OwnCase = {
  case_id: "c",
  number: 1,
  ground: "MISSED_DEBATE",
  level: "TERRITORIAL",
  state: "HEARING",
  removed: false,
  answer_until: "2026-11-23T00:00:00Z",
  opened_at: "2026-11-21T00:00:00Z",
  version: 2,
  summary: "",
  statements: [],
  evidence: [],
  decisions: [],
};
const removal = {
  version: 1,
  level: "TERRITORIAL",
  kind: "REMOVAL",
  reason: { ru: "…" },
  decision_number: "1",
  decided_at: "2026-11-21T12:00:00Z",
  appeal_until: "2026-11-24T00:00:00Z",
  in_force: true,
};

test("while the commission hears the candidate there is an answer to give, in time", () => {
  expect(stepOf(one, now)).toEqual({ kind: "answer", until: "2026-11-23T00:00:00Z" });
  expect(stepOf({ ...one, answer_until: "2026-11-21T00:00:00Z" }, now)).toBeUndefined();
});

test("a removal can be appealed until its time is over", () => {
  const decided = { ...one, state: "DECIDED", decisions: [removal] };
  expect(stepOf(decided, now)).toEqual({ kind: "appeal", until: "2026-11-24T00:00:00Z" });
  expect(stepOf(decided, Date.parse("2026-11-24T00:00:00Z"))).toBeUndefined();
});

test("there is nothing to appeal in a dismissal", () => {
  const decided = { ...one, state: "DECIDED", decisions: [{ ...removal, kind: "DISMISSAL" }] };
  expect(stepOf(decided, now)).toBeUndefined();
});
