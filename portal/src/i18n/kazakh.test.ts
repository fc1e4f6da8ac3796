import { expect, test } from "vitest";
import { kazakhDate, kazakhUnit } from "./kazakh";

test("a date is written as in Kazakh, in the zone that is asked for", () => {
  const moment = new Date("2026-11-21T20:46:33Z");
  expect(kazakhDate(moment, "Asia/Almaty", true)).toBe("2026 ж. 22 қараша, 01:46 GMT+5");
  expect(kazakhDate(moment, "UTC", false)).toBe("2026 ж. 21 қараша");
});

test("lengths of time have Kazakh words", () => {
  expect(kazakhUnit("3", "day")).toBe("3 күн");
  expect(kazakhUnit("3", "megabyte")).toBeUndefined();
});
