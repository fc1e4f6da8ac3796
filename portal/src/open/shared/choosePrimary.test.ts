import { expect, test } from "vitest";
import type { ElectionItem, Primary } from "./api";
import { choosePrimary } from "./choosePrimary";

const primary = (id: string, closed?: string): Primary => ({
  id,
  name: { ru: id },
  zone: "Asia/Almaty",
  reference_date: "2020-10-01",
  grace_seconds: 3,
  ...(closed ? { registration_closed_at: closed } : {}),
});

const election = (of: string, state: ElectionItem["state"], opens: string): ElectionItem => ({
  uuid: `${of}-${opens}`,
  primary: of,
  name: {},
  territory_ids: [],
  state,
  opens,
  closes: opens,
  turnout: { voters: 0, electorate: 1, withheld: false },
  alarms: 0,
});

const primaries = [primary("a", "2026-01-01T00:00:00Z"), primary("b"), primary("c", "2026-02-01T00:00:00Z")];
const elections = [
  election("a", "RESULT", "2026-01-02T00:00:00Z"),
  election("c", "OPEN", "2026-02-02T00:00:00Z"),
  election("gone", "OPEN", "2026-03-02T00:00:00Z"),
];

test("an election in a wanted state names the primary, in the order of the wishes", () => {
  expect(choosePrimary(primaries, elections, ["RESULT", "OPEN"])).toBe("a");
  expect(choosePrimary(primaries, elections, ["OPEN"])).toBe("c");
});

test("without one it is the primary closed last, or the first", () => {
  expect(choosePrimary(primaries, [], ["OPEN"])).toBe("c");
  expect(choosePrimary([primary("b")], [], ["OPEN"])).toBe("b");
  expect(choosePrimary([], [], [])).toBeUndefined();
});
