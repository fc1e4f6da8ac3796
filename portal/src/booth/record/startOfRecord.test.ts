import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { publicCredential } from "../../crypto/credential";
import { readElection } from "../../crypto/election";
import { hexDigest } from "../../crypto/hash";
import { vectorFile } from "../../crypto/testing/vectors";
import { checkedPaper, RecordError, readStart } from "./startOfRecord";

const archive = new Uint8Array(
  readFileSync(
    resolve(import.meta.dirname, "../../../../ballot-protocol/src/test/resources/vectors/full.bel"),
  ),
);
const uuid = "uuid";
const read = (bytes: Uint8Array) => async (from: number, count: number) => bytes.subarray(from, from + count);
const noPaper = async () => new TextEncoder().encode("{}");

/** The reference tool's election commits to no ballot paper of ours, so reading it goes no further than that. */
async function outcome(bytes: Uint8Array, name = uuid): Promise<string> {
  try {
    await readStart(name, read(bytes), noPaper);
    return "read";
  } catch (failure) {
    return failure instanceof RecordError ? failure.message : String(failure);
  }
}

describe("the start of a record", () => {
  const own = /"uuid":"([^"]+)"/.exec(new TextDecoder().decode(archive))?.[1] ?? "";

  it("is read up to the setup and checked against the names of its objects", async () => {
    expect(await outcome(archive, own)).toBe("the ballot paper is not the one that the election commits to");
  });

  it("is refused as that of another election", async () => {
    expect(await outcome(archive, "otherElection1")).toBe("the record is that of another election");
  });

  it("is refused if a byte of an object is another", async () => {
    const damaged = archive.slice();
    const at = new TextDecoder("latin1").decode(archive).indexOf('"group":"Ed25519"');
    damaged[at + 10] = 0x66;
    expect(await outcome(damaged, own)).toBe("an object of the record is not what its name says");
  });

  it("is refused if it is cut off", async () => {
    expect(await outcome(archive.subarray(0, 2048), own)).toMatch(/cut off|ends before/);
  });
});

describe("a ballot paper", () => {
  const contest = {
    contest_id: "a",
    title: { en: "A" },
    level: "local",
    territory_id: "t",
    seats: 1,
    min: 1,
    max: 1,
  };
  const candidates = [
    { candidacy_id: "1", name: { en: "One" }, registration_number: "1" },
    { candidacy_id: "2", name: { en: "Two" }, registration_number: "2" },
  ];
  const paperOf = (change: object = {}) =>
    JSON.stringify({ contests: [{ ...contest, blank: true, candidates, ...change }] });
  const key = publicCredential(
    "u",
    Object.values(JSON.parse(vectorFile("private-credentials.json")) as object)[0],
  );
  const electionFor = (paper: string) =>
    readElection(
      JSON.stringify({
        version: 1,
        description: `ballot-paper-sha256:${hexDigest(paper)}`,
        name: "",
        group: "Ed25519",
        public_key: key,
        questions: [{ answers: ["1. One", "2. Two"], blank: true, min: 1, max: 1, question: "A" }],
        uuid: "u",
      }),
    );

  it("is taken if the election commits to it and both ask the same", () => {
    expect(checkedPaper(electionFor(paperOf()), paperOf()).contests[0]?.candidates).toHaveLength(2);
  });

  it("is refused if the election commits to another", () => {
    expect(() => checkedPaper(electionFor(paperOf()), paperOf({ seats: 2 }))).toThrow(RecordError);
  });

  it.each([
    ["candidates", { candidates: candidates.slice(1) }],
    ["limits", { max: 2 }],
    ["blank vote", { blank: false }],
  ])("is refused if it has other %s than the election", (_, change) => {
    const paper = paperOf(change);
    expect(() => checkedPaper(electionFor(paper), paper)).toThrow("asks something else");
  });
});
