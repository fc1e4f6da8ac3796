import { expect, test } from "vitest";
import type { RuleVersion } from "../common/api";
import { checkOf, declarationsOf, emptyDraft, factsOfIin, kindsOf, requestOf, rulesOn } from "./draft";

test("an IIN says when somebody was born, and the sex", () => {
  expect(factsOfIin("821204361946")).toEqual({ birthDate: "1982-12-04", sex: "MALE" });
  expect(factsOfIin("010621683535")).toEqual({ birthDate: "2001-06-21", sex: "FEMALE" });
});

test("what is no date, or not finished, says nothing", () => {
  expect(factsOfIin("821304361946")).toBeUndefined();
  expect(factsOfIin("82120436")).toBeUndefined();
});

const draft = {
  ...emptyDraft("kz-shymkent"),
  name: { kk: " Сейітов Виктор ", ru: "Сейітов Виктор", en: "Seyitov Viktor" },
  iin: "821204 361946",
  sex: "MALE" as const,
  birthDate: "1982-12-04",
  years: "20",
  declared: { no_conviction: true },
  contests: ["local-kz-shymkent"],
  documents: { identity: [{ id: "d1", name: "id.pdf" }], other: [] },
};

test("an application is sent with the names of the API", () => {
  expect(requestOf(draft, "SELF")).toEqual({
    name: { kk: "Сейітов Виктор", ru: "Сейітов Виктор", en: "Seyitov Viktor" },
    iin: "821204361946",
    sex: "MALE",
    birth_date: "1982-12-04",
    citizenship_years_resident: 20,
    party_member: true,
    membership_applied: false,
    declarations: { no_conviction: true, no_corruption: false },
    special_groups: [],
    new_face: false,
    territory_id: "kz-shymkent",
    contest_ids: ["local-kz-shymkent"],
    documents: [{ kind: "identity", id: "d1" }],
  });
});

test("a nomination has its meeting", () => {
  const meeting = { ppoCode: "PPO-1", date: "2026-11-20", protocol: "7", attended: "40", inFavour: "35" };
  expect(requestOf({ ...draft, meeting }, "PPO")).toMatchObject({
    ppo_code: "PPO-1",
    meeting_date: "2026-11-20",
    protocol_number: "7",
    attended: 40,
    for: 35,
  });
});

test("the rules are asked without a name and with the documents that are there", () => {
  const check = checkOf(draft, ["photo"]);
  expect(check).toMatchObject({ declarations: { NO_CONVICTION: true }, documents: ["photo", "identity"] });
  expect(check).not.toHaveProperty("iin");
  expect(checkOf(emptyDraft(), [])).toBeUndefined();
});

const versions: RuleVersion[] = [
  { version: 1, rules: [{ kind: "AGE" }] },
  {
    version: 2,
    valid_from: "2026-11-25",
    rules: [{ kind: "DECLARATION", declaration: "CITIZEN", evidence: "identity" }],
  },
];

test("the rules are those of the day", () => {
  expect(rulesOn(versions, "2026-11-22")?.version).toBe(1);
  expect(rulesOn(versions, "2026-11-25")?.version).toBe(2);
});

test("what is asked follows from the rules and the settings", () => {
  expect(declarationsOf(versions[1])).toEqual(["no_conviction", "no_corruption", "citizen"]);
  const settings = { required_documents: ["photo"], required_of_organisations: ["ppo_protocol"] };
  expect(kindsOf(settings, versions[1], "PPO").map((each) => each.kind)).toEqual([
    "photo",
    "ppo_protocol",
    "identity",
    "programme",
    "other",
  ]);
  expect(kindsOf(settings, undefined, "SELF")[0]).toEqual({ kind: "photo", required: true });
});
