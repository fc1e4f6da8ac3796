import { describe, expect, it } from "vitest";
import { prepareBallot } from "./ballot";
import type { Choice } from "./choices";
import { publicCredential } from "./credential";
import { readElection } from "./election";
import { base64Digest } from "./hash";
import { payloadOf, recordedEvents, recordObjects, vectorFile } from "./testing/vectors";
import { defectOfBallot, opens, type WrittenBallot } from "./verifyBallot";

const objects = recordObjects("full.bel");
const events = recordedEvents(objects);
const setup = JSON.parse(
  payloadOf(
    objects,
    events.find((each) => each.type === "Setup"),
  ),
) as {
  election: string;
  credentials: string;
};
const election = readElection(objects.get(setup.election) ?? "");
const ballots = events.filter((each) => each.type === "Ballot").map((each) => payloadOf(objects, each));
const credentials = Object.values(
  JSON.parse(vectorFile("private-credentials.json")) as Record<string, string>,
);

/** Marks as `votes.txt` writes them. */
function choicesOf(marks: number[][]): Choice[] {
  return marks.map((bits, i) => {
    const blank = election.questions[i]?.blank ?? false;
    if (blank && bits[0] === 1) {
      return { blank: true };
    }
    const own = blank ? bits.slice(1) : bits;
    return { blank: false, marked: own.flatMap((bit, j) => (bit === 1 ? [j] : [])) };
  });
}

describe("with a record that the reference tool made", () => {
  it("the election has the fingerprint that its ballots state", () => {
    expect(election.objectName).toBe(setup.election);
    expect((JSON.parse(ballots[0] ?? "") as WrittenBallot).election_hash).toBe(election.hash);
  });

  it("private credentials give the public ones of the list", () => {
    const list = JSON.parse(objects.get(setup.credentials) ?? "") as string[];
    const own = credentials.map((each) => publicCredential(election.uuid, each));
    expect(own.sort()).toEqual(list.map((each) => each.split(",")[0]).sort());
  });

  it("its ballots are found valid", () => {
    expect(ballots).toHaveLength(8);
    for (const ballot of ballots) {
      expect(defectOfBallot(election, ballot)).toBeUndefined();
    }
  });
});

describe("a ballot made here", () => {
  const votes = vectorFile("votes.txt")
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]);

  it("is valid and opens to what was chosen, for every vote of the vectors", () => {
    for (const [credential, marks] of votes) {
      const bits = JSON.parse(marks) as number[][];
      const made = prepareBallot(election, credential, choicesOf(bits));
      expect(defectOfBallot(election, made.ballot)).toBeUndefined();
      expect(made.tracker).toBe(base64Digest(made.ballot));
      expect(made.opening.map((answer) => answer.map((each) => each.plaintext))).toEqual(bits);
      expect(opens(election, made.ballot, made.opening)).toBe(true);
    }
  });

  it("has the very form of the reference tool's", () => {
    const [credential, marks] = votes[0] ?? ["", ""];
    const made = prepareBallot(election, credential, choicesOf(JSON.parse(marks) as number[][]));
    const form = (text: string) =>
      text
        .replace(/"\d+"/g, '"0"')
        .replace(/[0-9a-f]{64}/g, "x")
        .replace(/"hash":"[^"]+"/, "");
    expect(form(made.ballot)).toBe(form(ballots[0] ?? ""));
  });

  it("tells how far it is", () => {
    const told: number[] = [];
    const [credential, marks] = votes[0] ?? ["", ""];
    prepareBallot(election, credential, choicesOf(JSON.parse(marks) as number[][]), (done, of) =>
      told.push(done / of),
    );
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it("is not made of too many marks", () => {
    const all = election.questions.map((each) => ({
      blank: false as const,
      marked: each.answers.map((_, i) => i),
    }));
    expect(() => prepareBallot(election, credentials[0] ?? "", all)).toThrow("does not allow");
  });

  it.each(["proof", "signature", "opening"])("is refused with another %s", (what) => {
    const [credential, marks] = votes[0] ?? ["", ""];
    const made = prepareBallot(election, credential, choicesOf(JSON.parse(marks) as number[][]));
    const other = prepareBallot(election, credential, choicesOf(JSON.parse(marks) as number[][]));
    const ballot = JSON.parse(made.ballot) as WrittenBallot;
    const foreign = JSON.parse(other.ballot) as WrittenBallot;
    if (what === "opening") {
      expect(opens(election, made.ballot, other.opening)).toBe(false);
    } else if (what === "signature") {
      expect(defectOfBallot(election, JSON.stringify({ ...ballot, signature: foreign.signature }))).toBe(
        "signature",
      );
    } else {
      const mixed = JSON.parse(made.ballot) as WrittenBallot;
      const answer = mixed.answers[0];
      const donor = foreign.answers[0];
      if (answer && donor) {
        answer.individual_proofs = donor.individual_proofs;
      }
      expect(defectOfBallot(election, JSON.stringify(mixed))).toBe("signature");
    }
  });
});
