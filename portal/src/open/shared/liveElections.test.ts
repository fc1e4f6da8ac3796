import { expect, test } from "vitest";
import type { ElectionItem } from "./api";
import { withNews } from "./liveElections";

// As the running system answers.
const shymkent: ElectionItem = {
  uuid: "XudfvwugqFnaGR",
  primary: "primary-2020-1795293954",
  name: { kk: "Шымкент", ru: "Шымкент", en: "Shymkent" },
  territory_ids: ["kz-shymkent"],
  state: "OPEN",
  opens: "2026-11-21T20:47:27.165263Z",
  closes: "2026-11-21T20:49:04.140263Z",
  height: 225,
  verified_height: 220,
  head: "34fb99428548a3749f0d5840e0e2a5d0e6482a7e4125a270aaafc6dad1c11007",
  turnout: { voters: 200, electorate: 317, withheld: false },
  alarms: 0,
};
const head = {
  hash: "b7874378594a8991f6655d642e6e395bb75ced17a22083756f4f96cc7b59a9e6",
  height: 226,
  pos: 6622720,
  uuid: "XudfvwugqFnaGR",
};

test("a new head and a new turnout are shown", () => {
  const turnout = { electorate: 317, voters: 201, withheld: false };
  const [after] = withNews([shymkent], {
    board: { [head.uuid]: head },
    turnout: { [head.uuid]: turnout },
  });
  expect(after).toMatchObject({ height: 226, head: head.hash, verified_height: 220, turnout });
});

test("news older than what was fetched changes nothing", () => {
  const [after] = withNews([{ ...shymkent, height: 300 }], { board: { [head.uuid]: head }, turnout: {} });
  expect(after).toMatchObject({ height: 300, head: shymkent.head });
});
