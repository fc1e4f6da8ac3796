import { describe, expect, it } from "vitest";
import { withQuery } from "./query";

describe("withQuery", () => {
  it("keeps what it does not change", () => {
    expect(withQuery("/work/control?primary=p&state=OPENED", { state: "FINAL" })).toBe(
      "/work/control?primary=p&state=FINAL",
    );
  });
  it("takes out what is empty", () => {
    expect(withQuery("/work/control?state=OPENED", { state: "" })).toBe("/work/control");
  });
});
