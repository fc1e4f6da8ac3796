import { expect, test } from "vitest";
import { instantOf } from "./localTime";

test("a time in a form is the country's time, wherever the browser is", () => {
  expect(instantOf("2026-11-25T18:30", "Asia/Almaty")).toBe("2026-11-25T13:30:00.000Z");
});

test("before 2024 the country's time was an hour further", () => {
  expect(instantOf("2020-10-01T00:00", "Asia/Almaty")).toBe("2020-09-30T18:00:00.000Z");
});

test("nothing typed is no time", () => {
  expect(instantOf("")).toBeUndefined();
});
