import { describe, expect, it } from "vitest";
import { isGenuine } from "./receipt";

/** Signed by a voting-service, as it came. */
const keys = [
  { key_id: "df94a41ecab850af", public_key: "MCowBQYDK2VwAyEAUZ1EwMZCM/Z2q/R04LXJ07fR2Km3R5KfGnwE+SnUkeQ=" },
];
const receipt = {
  election: "fshEsKjY3zyRHa",
  tracker: "P1GurbPCDTRFX+txyYxJP4QhBqy5O+pAkwgTo2wH+VQ",
  log_epoch: "o9LwinOFSF6hFjDYLZgHPw",
  partition: 1,
  offset: 0,
  log_append_time: "2026-11-21T21:06:15.892Z",
  merge_by: "2026-11-21T21:16:15.892Z",
  verdict: "accepted",
  key_id: "df94a41ecab850af",
  signature: "2srW73GfJpT9w++R5Da1tIf7dbTmXpXH2g7fxSCeZOHgYR7h+Ot+lu0bVJY8dQDBUaJw9KU1lVGgX8kFdye7CA==",
};

describe("a receipt", () => {
  it("is genuine if a published key has signed it for this ballot", () => {
    expect(isGenuine(receipt, receipt.tracker, receipt.election, keys)).toBe(true);
  });

  it.each([
    ["offset", { offset: 1 }],
    ["verdict", { verdict: "late" }],
    ["time", { log_append_time: "2026-11-21T21:06:15.893Z" }],
    ["unknown key", { key_id: "0000000000000000" }],
    ["signature", { signature: "AAAA" }],
  ])("is not with another %s", (_, change) => {
    expect(isGenuine({ ...receipt, ...change }, receipt.tracker, receipt.election, keys)).toBe(false);
  });

  it("is not for another ballot or election", () => {
    expect(isGenuine(receipt, `${receipt.tracker.slice(0, 42)}A`, receipt.election, keys)).toBe(false);
    expect(isGenuine(receipt, receipt.tracker, "abcdefghijkmno", keys)).toBe(false);
  });
});
