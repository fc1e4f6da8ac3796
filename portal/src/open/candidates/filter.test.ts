import { expect, test } from "vitest";
import type { Contest } from "../shared/api";
import type { Candidacy } from "./api";
import { filtered, hasOwnFilter } from "./filter";

const candidacy = (number: string, name: string, more: Partial<Candidacy> = {}): Candidacy => ({
  candidacy_id: number,
  version: 1,
  primary_id: "p",
  territory_id: "kz-shymkent",
  contest_ids: ["local-kz-shymkent"],
  registration_number: number,
  name: { kk: name, ru: name, en: name },
  status: "REGISTERED",
  sex: "MALE",
  under35: false,
  nomination: "PPO",
  ...more,
});
const all = [
  candidacy("1", "Әбдірахманова Динара", { sex: "FEMALE" }),
  candidacy("13", "Сәрсенбаев Талғат", { nomination: "SELF", contest_ids: ["mazhilis-kz-shymkent"] }),
  candidacy("130", "Ким Айдос"),
];
const contest = (id: string, level: string): Contest => ({
  id,
  level,
  territory_id: "kz-shymkent",
  title: {},
  seats: 1,
  min: 1,
  max: 1,
  blank: true,
});
const contests = [contest("local-kz-shymkent", "local"), contest("mazhilis-kz-shymkent", "mazhilis")];
const numbers = (query: Record<string, string>) =>
  filtered(all, query, contests).map((each) => each.registration_number);

test("a registration number finds one, a part of a name all who have it", () => {
  expect(numbers({ text: "13" })).toEqual(["13"]);
  expect(numbers({ text: "ДИНАРА" })).toEqual(["1"]);
});

test("sex, nomination and level narrow the list", () => {
  expect(numbers({ sex: "FEMALE" })).toEqual(["1"]);
  expect(numbers({ nomination: "SELF", level: "mazhilis" })).toEqual(["13"]);
  expect(numbers({ level: "local" })).toEqual(["1", "130"]);
});

test("a filter of the service alone needs no more than the page that is shown", () => {
  expect(hasOwnFilter({ territory: "kz-shymkent", text: "" })).toBe(false);
  expect(hasOwnFilter({ text: "Ким" })).toBe(true);
});
