import { describe, expect, it } from "vitest";
import { withQuery } from "./query";

describe("withQuery", () => {
  it("changes, keeps and leaves out what is empty", () => {
    expect(withQuery({ state: "RECEIVED", theme: "roads" }, { theme: "", text: "көпір" })).toBe(
      `?state=RECEIVED&text=${encodeURIComponent("көпір")}`,
    );
    expect(withQuery({ theme: "roads" }, { theme: "" })).toBe("");
  });
});
