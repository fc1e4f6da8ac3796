import { describe, expect, it } from "vitest";
import { isSigned } from "./signature";

/** As a running observer-service gave them. */
const checkpoint = {
  election: "KWiAFwFhAiDTv6",
  height: 28,
  hash: "967826249f5fa693428e68fb30ccdadb131002a156bd3148ea8398c69f8e0b13",
  pos: 723968,
  verified_height: 28,
  at: "2026-11-21T21:08:37Z",
  key_id: "7aca25e07cf32733",
  signature: "mup81vLDyEkWSgyKOeOD9oiGe/ondldnc3wSB28XeH9e4Vv9oAJK+aqMpz875VdQ2A6vrUxolbrx08SznZ+5Cg==",
};
const key = {
  key_id: "7aca25e07cf32733",
  algorithm: "Ed25519",
  public_key: "MCowBQYDK2VwAyEAUkkI0hqj00RKw1xKZNWm+HAiqPti9aXC1uhrpqKAifM=",
};

describe("isSigned", () => {
  it("accepts what the service signed", async () => {
    expect(await isSigned(checkpoint, [key])).toBe(true);
  });
  it("refuses another height, another key and a key under a false name", async () => {
    expect(await isSigned({ ...checkpoint, height: 27 }, [key])).toBe(false);
    expect(await isSigned(checkpoint, [])).toBe(false);
    expect(await isSigned({ ...checkpoint, key_id: "0" }, [{ ...key, key_id: "0" }])).toBe(false);
  });
});
