import { expect, test } from "vitest";
import type { Application } from "../../candidacy/common/api";
import { correctable, type Draft, possible, requestOf } from "./decision";

// As the service gave it on 21 November 2026, without what does not matter here.
const submitted: Application = {
  id: "4e89f917-3a39-47c8-86d1-f96f61f39a65",
  state: "SUBMITTED",
  version: 1,
  nomination: "SELF",
  territory_id: "kz-shymkent",
  contest_ids: ["local-kz-shymkent"],
  iin: "821204361946",
  name: { kk: "Сейітов Виктор", ru: "Сейітов Виктор", en: "Seyitov Viktor" },
  sex: "MALE",
  birth_date: "1982-12-04",
  citizenship_years_resident: 20,
  party_member: true,
  membership_applied: false,
  declarations: { no_conviction: true, no_corruption: true },
  special_groups: [],
  new_face: true,
  submitted_at: "2026-11-21T20:44:11.478217Z",
  unmet_rules: [],
  duplicates: [],
  round: 1,
  due_at: "2026-11-27T19:00:00Z",
  rules_without_evidence: [],
  document_kinds: ["identity"],
  missing_documents: ["programme"],
  fields_to_correct: [],
};
const now = Date.parse("2026-11-22T00:00:00Z");

test("what is submitted can be registered, sent back, or proposed for refusal", () => {
  expect(possible(submitted, now)).toEqual(["REGISTER", "CORRECT", "REFUSE"]);
});

test("what is sent back can be refused only when its owner is late", () => {
  expect(possible({ ...submitted, state: "CORRECTION" }, now)).toEqual([]);
  expect(possible({ ...submitted, state: "CORRECTION", due_at: "2026-11-21T19:00:00Z" }, now)).toEqual([
    "REFUSE",
  ]);
});

test("while a second person is waited for nothing else is decided", () => {
  const proposal = { act: "REFUSE", reason: "…", at: "2026-11-21T21:00:00Z", own: false } as const;
  expect(possible({ ...submitted, proposal }, now)).toEqual([]);
});

const draft: Draft = {
  kind: "CORRECT",
  reason: " Проверьте имя ",
  fields: [
    { field: "name", reason: " Как в удостоверении " },
    { field: "birth_date", reason: "  " },
  ],
  evidence: { conviction: { document: "", note: " Справка " }, age: { document: "", note: " " } },
};

test("a correction names its fields; empty lines are left out", () => {
  expect(requestOf(draft)).toEqual({
    decision: "CORRECT",
    reason: "Проверьте имя",
    fields: [{ field: "name", reason: "Как в удостоверении" }],
    evidence: [{ rule: "conviction", note: "Справка" }],
  });
});

test("a registration has neither reason nor fields", () => {
  expect(requestOf({ ...draft, kind: "REGISTER" })).toEqual({
    decision: "REGISTER",
    fields: [],
    evidence: [{ rule: "conviction", note: "Справка" }],
  });
});

test("documents that are there and that are missing can be asked for", () => {
  expect(correctable(submitted)).toContain("documents.programme");
  expect(correctable(submitted)).not.toContain("ppo_code");
});
