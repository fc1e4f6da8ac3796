import { expect, test } from "vitest";
import { stepOf, TILES } from "./tiles";

test("there are 17 tiles, each in a place of its own", () => {
  const places = Object.values(TILES).map(String);
  expect(new Set(places).size).toBe(17);
});

test("a share has the colour of its step", () => {
  expect([0, 0.199, 0.2, 0.79, 0.8, 1, undefined].map(stepOf)).toEqual([
    "0",
    "0",
    "1",
    "3",
    "4",
    "4",
    "none",
  ]);
});
