import { describe, expect, it } from "vitest";
import { prepareBallot } from "../src/crypto/ballot";
import { readElection } from "../src/crypto/election";
import { encode, GENERATOR, power } from "../src/crypto/group";
import { checkOpening } from "./checkOpening";

const text = JSON.stringify({
  version: 1,
  description: "",
  name: "test",
  group: "Ed25519",
  public_key: encode(power(GENERATOR, 123456789n)),
  questions: [
    { answers: ["A", "B", "C"], blank: true, min: 1, max: 2, question: "one" },
    { answers: ["D", "E"], min: 1, max: 1, question: "two" },
  ],
  uuid: "abcdefghijkmno",
});
const election = readElection(text);
const prepared = prepareBallot(election, "TG8D9-Q5MoJ1-q8v47-9RsMSW", [
  { blank: false, marked: [0, 2] },
  { blank: false, marked: [1] },
]);
const file = {
  version: 1,
  election_uuid: election.uuid,
  election: text,
  ballot: prepared.ballot,
  opening: prepared.opening,
};

describe("the independent check", () => {
  it("agrees with a ballot of the booth and says what is in it", async () => {
    const verdict = await checkOpening(JSON.stringify(file));
    expect(verdict.holds).toBe(true);
    expect(verdict.tracker).toBe(prepared.tracker);
    expect(verdict.contests.map((each) => each.marked)).toEqual([["A", "C"], ["E"]]);
  });

  it("finds a device that encrypts another mark than it shows", async () => {
    const lying = structuredClone(prepared.opening);
    const [blank, a, b] = lying[0] ?? [];
    if (blank && a && b) {
      a.plaintext = 0;
      b.plaintext = 1;
    }
    const verdict = await checkOpening(JSON.stringify({ ...file, opening: lying }));
    expect(verdict.findings.filter((each) => !each.holds).map((each) => each.check)).toEqual(["encryption"]);
  });

  it("finds a ballot made for another election", async () => {
    const other = text.replace('"name":"test"', '"name":"Test"');
    const verdict = await checkOpening(JSON.stringify({ ...file, election: other }));
    expect(verdict.findings.filter((each) => !each.holds).map((each) => each.check)).toEqual(["ballot"]);
  });

  it("refuses what is no opened ballot", async () => {
    await expect(checkOpening("{}")).rejects.toThrow();
  });
});
