import { describe, expect, it } from "vitest";
import { toInstant, toLocal } from "./localTime";

describe("times of the country", () => {
  it("are five hours ahead of UTC", () => {
    expect(toLocal("2026-11-24T20:44:23.157727123Z", "Asia/Almaty")).toBe("2026-11-25T01:44");
    expect(toInstant("2026-11-25T00:00", "Asia/Almaty")).toBe("2026-11-24T19:00:00.000Z");
  });
  it("are none while somebody types", () => {
    expect(toInstant("", "Asia/Almaty")).toBeUndefined();
  });
});
