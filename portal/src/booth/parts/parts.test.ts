import { describe, expect, it } from "vitest";
import { readCredential } from "../../crypto/credential";
import { readTracker } from "../cast/findBallot";
import { destination } from "../pages/destination";
import { readIin, readPhone } from "./phone";
import { nextAfter } from "./queueStep";

describe("what people type", () => {
  it.each([
    ["+7 701 123 45 67", "+77011234567"],
    ["8 (701) 123-45-67", "+77011234567"],
    ["7011234567", "+77011234567"],
    ["701123", undefined],
    ["phone", undefined],
  ])("phone %s", (typed, read) => expect(readPhone(typed)).toBe(read));

  it.each([
    ["940703 322137", "940703322137"],
    ["94070332213", undefined],
    ["94070332213x", undefined],
  ])("IIN %s", (typed, read) => expect(readIin(typed)).toBe(read));

  it.each([
    [" TG8D9-Q5MoJ1-q8v47-9RsMSW\n", "TG8D9-Q5MoJ1-q8v47-9RsMSW"],
    ["TG8D9Q5MoJ1q8v479RsMSW", undefined],
    ["TG8D0-Q5MoJ1-q8v47-9RsMSW", undefined],
  ])("credential %s", (typed, read) => expect(readCredential(typed)).toBe(read));

  it.each([
    ["P1GurbPCDTRFX+txyYxJP4QhBqy5O+pAkwgTo2wH+VQ=", "P1GurbPCDTRFX+txyYxJP4QhBqy5O+pAkwgTo2wH+VQ"],
    ["P1GurbPCDTRFX", undefined],
  ])("tracker %s", (typed, read) => expect(readTracker(typed)).toBe(read));
});

describe("after the login", () => {
  it.each([
    [{ to: "/vote/abc" }, "/vote/abc"],
    [{ to: "https://evil.example" }, "/vote"],
    [{ to: "//evil.example" }, "/vote"],
    [{ to: "/\\evil.example" }, "/vote"],
    [{}, "/vote"],
  ])("one goes to a page of this app: %o", (query, to) =>
    expect(destination(query as Record<string, string>)).toBe(to),
  );
});

describe("in the queue", () => {
  it("asks again when the room says so", () => {
    expect(nextAfter({ state: "queue", retry_after_seconds: 60 }, 5, 1000)).toEqual({
      at: 61_000,
      act: "ask",
    });
  });
  it("is over with a pass", () => {
    expect(nextAfter({ state: "open", admission: "x" }, 5, 1000)).toBeUndefined();
  });
  it("tries to log in when nobody counts", () => {
    expect(nextAfter({ state: "open" }, 5, 1000)).toEqual({ at: 6000, act: "try" });
  });
  it("keeps asking a room that does not answer", () => {
    expect(nextAfter(undefined, 5, 1000)).toEqual({ at: 6000, act: "ask" });
  });
});
