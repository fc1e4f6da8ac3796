import { expect, test } from "vitest";
import type { ElectionItem } from "../shared/api";
import { matching } from "./matching";

const election = (uuid: string, name: string, state: ElectionItem["state"], primary = "p"): ElectionItem => ({
  uuid,
  primary,
  name: { kk: name, ru: name, en: name },
  territory_ids: [],
  state,
  opens: "2026-11-21T20:47:27Z",
  closes: "2026-11-21T20:49:04Z",
  turnout: { voters: 0, electorate: 1, withheld: false },
  alarms: 0,
});
const all = [
  election("a", "Шымкент", "RESULT"),
  election("b", "Көкшетау", "OPEN"),
  election("c", "Аққайың ауданы", "RESULT", "q"),
];
const uuids = (query: Record<string, string>) => matching(all, query).map((each) => each.uuid);

test("open elections come first, the rest by name", () => {
  expect(uuids({})).toEqual(["b", "c", "a"]);
});

test("filters narrow the list; a name is found in any case, an id as a whole", () => {
  expect(uuids({ state: "RESULT", primary: "p" })).toEqual(["a"]);
  expect(uuids({ text: "аққайың" })).toEqual(["c"]);
  expect(uuids({ text: " B " })).toEqual(["b"]);
  expect(uuids({ text: "нет такого" })).toEqual([]);
});
