import { describe, expect, it } from "vitest";
import { wayOf } from "./way";

const reason = { kk: "иә", ru: "да", en: "yes" };

describe("wayOf", () => {
  it("tells theme corrections from answers and names the first version after an acceptance", () => {
    const proposal = {
      received_at: "2026-11-01T10:00:00Z",
      history: [
        { at: "2026-11-01T10:00:00Z", state: "RECEIVED" as const, theme: "other" },
        { at: "2026-11-02T10:00:00Z", state: "RECEIVED" as const, theme: "roads" },
        { at: "2026-11-03T10:00:00Z", state: "PARTLY" as const, theme: "roads", reason },
      ],
    };
    const versions = [
      { version: 3, published_at: "2026-11-05T10:00:00Z" },
      { version: 1, published_at: "2026-10-01T10:00:00Z" },
      { version: 2, published_at: "2026-11-04T10:00:00.5Z" },
    ];
    expect(wayOf(proposal, versions).map((each) => each.kind)).toEqual([
      "received",
      "theme",
      "answered",
      "version",
    ]);
    expect(wayOf(proposal, versions).at(-1)).toMatchObject({ version: 2 });
  });

  it("names no version after a rejection that replaced an acceptance", () => {
    const history = [
      { at: "2026-11-01T10:00:00Z", state: "RECEIVED" as const, theme: "roads" },
      { at: "2026-11-02T10:00:00Z", state: "ACCEPTED" as const, theme: "roads", reason },
      { at: "2026-11-03T10:00:00Z", state: "REJECTED" as const, theme: "roads", reason },
    ];
    const versions = [{ version: 2, published_at: "2026-11-04T10:00:00Z" }];
    expect(wayOf({ received_at: "2026-11-01T10:00:00Z", history }, versions).at(-1)?.kind).toBe("answered");
  });
});
