import { expect, test } from "vitest";
import type { ElectionItem, Territory, Turnout } from "../shared/api";
import { byRegion, shareOf, sumHours, sumOf } from "./aggregate";

const election = (territory: string, turnout: Turnout): ElectionItem => ({
  uuid: territory,
  primary: "p",
  name: {},
  territory_ids: [territory],
  state: "OPEN",
  opens: "2026-11-21T20:47:27Z",
  closes: "2026-11-21T20:49:04Z",
  turnout,
  alarms: 0,
});
const territory = (id: string, parent?: string): [string, Territory] => [
  id,
  { id, code: "1", level: "city", name: {}, population_2020: 1, ...(parent ? { parent_id: parent } : {}) },
];
const territories = new Map([
  territory("kz-akmola"),
  territory("kz-akmola-kokshetau", "kz-akmola"),
  territory("kz-akmola-burabay", "kz-akmola"),
  territory("kz-shymkent"),
]);
const all = [
  election("kz-akmola-kokshetau", { voters: 30, electorate: 60, withheld: false }),
  election("kz-akmola-burabay", { electorate: 40, withheld: true }),
  election("kz-shymkent", { voters: 20, electorate: 80, withheld: false }),
];

test("a withheld number is neither in the sum nor in what the share is a share of", () => {
  const sum = sumOf(all);
  expect(sum).toEqual({ voters: 50, electorate: 180, shownElectorate: 140, withheld: 1, elections: 3 });
  expect(shareOf(sum)).toBeCloseTo(50 / 140);
  expect(shareOf(sumOf([election("x", { electorate: 9, withheld: true })]))).toBeUndefined();
});

test("cities and districts stand under their region, a city of republican significance for itself", () => {
  const regions = byRegion(all, territories);
  expect(regions.get("kz-akmola")?.map((each) => each.uuid)).toEqual([
    "kz-akmola-kokshetau",
    "kz-akmola-burabay",
  ]);
  expect(regions.get("kz-shymkent")).toHaveLength(1);
});

test("hours of elections are added up, what is withheld is counted apart", () => {
  const first = "2026-11-21T20:00:00Z";
  const second = "2026-11-21T21:00:00Z";
  expect(
    sumHours([
      { uuid: "a", as_of: second, hours: [{ hour: second, withheld: true }] },
      {
        uuid: "b",
        as_of: second,
        hours: [
          { hour: first, voters: 22, withheld: false },
          { hour: second, voters: 11, withheld: false },
        ],
      },
    ]),
  ).toEqual([
    { hour: first, voters: 22, withheld: 0 },
    { hour: second, voters: 11, withheld: 1 },
  ]);
});
