import { beforeEach, describe, expect, it } from "vitest";
import { journalText, note, OpenedOtherError, takeOver } from "./journal";

const TALLY = "a".repeat(64);
const OTHER = "b".repeat(64);

describe("the journal of a key", () => {
  beforeEach(() => localStorage.clear());

  it("lets the same tally be opened again, and refuses another of the same election", () => {
    note("key", "NZaeagttdiqUEA", TALLY);
    note("key", "NZaeagttdiqUEA", TALLY);
    expect(() => note("key", "NZaeagttdiqUEA", OTHER)).toThrow(OpenedOtherError);
  });
  it("is of one key", () => {
    note("key", "NZaeagttdiqUEA", TALLY);
    expect(() => note("other", "NZaeagttdiqUEA", OTHER)).not.toThrow();
  });
  it("takes over what the auditor noted, and writes it as the auditor does", () => {
    takeOver("key", `NZaeagttdiqUEA ${TALLY}\nk7rZTrfCYSULfG ${OTHER}\nhalf a li`);
    expect(journalText("key")).toBe(`NZaeagttdiqUEA ${TALLY}\nk7rZTrfCYSULfG ${OTHER}\n`);
    expect(() => takeOver("key", `NZaeagttdiqUEA ${OTHER}\n`)).toThrow(OpenedOtherError);
    expect(() => takeOver("key", "something else\n")).toThrow();
  });
});
