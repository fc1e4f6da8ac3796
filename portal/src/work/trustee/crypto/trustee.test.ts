import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { decode, decodeOrIdentity, encode, GENERATOR, power } from "../../../crypto/group";
import { hexDigest } from "../../../crypto/hash";
import { verifyEquality, verifyTrusteeKey } from "../../../crypto/proof";
import { parseScalar } from "../../../crypto/scalar";
import { makeKey, privateKeyText, publicKeyText, readPrivateKey } from "./keyFile";
import { open, weighted } from "./partialDecryption";
import { RecordVerifier, type VerifiedRecord } from "./record";
import { type Entry, entries } from "./tar";

// Made by the reference tool; see the README beside them.
const FOLDER = resolve(import.meta.dirname, "../../../../../ballot-protocol/src/test/resources/vectors");

async function read(name: string): Promise<Entry[]> {
  const bytes = readFileSync(resolve(FOLDER, name));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) {
        controller.enqueue(new Uint8Array(bytes.subarray(at, at + 1000)));
      }
      controller.close();
    },
  });
  const found: Entry[] = [];
  for await (const entry of entries(stream)) {
    found.push(entry);
  }
  return found;
}

function verify(all: readonly Entry[], complete = false): VerifiedRecord {
  const verifier = new RecordVerifier(complete);
  for (const entry of all) {
    verifier.accept(entry);
  }
  return verifier.finish();
}

interface WrittenProof {
  challenge: string;
  response: string;
}

function proof({ challenge, response }: WrittenProof) {
  return { challenge: parseScalar(challenge), response: parseScalar(response) };
}

let full: Entry[];
beforeAll(async () => {
  full = await read("full.bel");
});

describe("a record of the reference tool", () => {
  it("verifies with every proof, and counts the last ballot of each voter", () => {
    const record = verify(full, true);
    expect([record.ballots, record.counted, record.electorate, record.trustees.length]).toEqual([8, 5, 6, 2]);
  }, 120_000);
  it("verifies and is opened without a vote", async () => {
    const record = verify(await read("no-votes.bel"));
    expect(record.counted).toBe(0);
    const { partialDecryption } = open(record.election, record.tally, record.tallyHash, makeKey());
    const { decryption_factors } = JSON.parse(partialDecryption) as { decryption_factors: string[][] };
    expect(new Set(decryption_factors.flat()).size).toBe(1);
  });
  it("is refused without one of its ballots", () => {
    const ballot = full.findIndex(
      (each) => each.name.endsWith(".event.json") && text(each).includes('"type":"Ballot"'),
    );
    expect(() => verify(full.filter((_, i) => i !== ballot))).toThrow("chain");
  });
  it("is refused with an object under another name", () => {
    const [first, ...rest] = full.filter((each) => each.name !== "BELENIOS");
    const changed = { name: first?.name ?? "", content: new TextEncoder().encode("{}") };
    expect(() => verify([changed, ...rest])).toThrow("object-name");
  });
  it("is refused with a tally that is not the sum", () => {
    expect(() => verify(withOtherTally(full))).toThrow("tally");
  });
});

describe("a trustee", () => {
  const key = readPrivateKey(readFileSync(resolve(FOLDER, "trustee-1.privkey"), "utf8"));

  it("is among the trustees of the record", () => {
    expect(verify(full).trustees[0]).toBe(key.publicKey);
  });
  it("writes a key that the auditor reads, and reads it back", () => {
    const made = makeKey();
    expect(privateKeyText(made)).toMatch(/^"[1-9][0-9]*"$/);
    expect(readPrivateKey(privateKeyText(made))).toEqual(made);
    expect(() => readPrivateKey('"0"')).toThrow();
    expect(() => readPrivateKey("12")).toThrow();
  });
  it("proves possession of its key", () => {
    const written = JSON.parse(publicKeyText(key)) as { pok: WrittenProof; public_key: string };
    expect(verifyTrusteeKey(decode(written.public_key), proof(written.pok))).toBe(true);
  });
  it("computes the factors that the reference tool computed, with proofs that hold", () => {
    const record = verify(full);
    const { partialDecryption, bindingProof } = open(record.election, record.tally, record.tallyHash, key);
    const made = JSON.parse(partialDecryption) as {
      decryption_factors: string[][];
      decryption_proofs: WrittenProof[][];
    };
    const theirs = full.find(
      (each) =>
        text(each).startsWith('{"decryption_factors"') &&
        text(each).includes(made.decryption_factors[0]?.[0] ?? "?"),
    );
    expect(JSON.parse(text(theirs)).decryption_factors).toEqual(made.decryption_factors);
    const publicKey = power(GENERATOR, key.secret);
    const prefix = `decrypt|${record.election.hash}|${encode(publicKey)}|`;
    record.tally.forEach((question, i) => {
      question.forEach(({ alpha }, j) => {
        const factor = decodeOrIdentity(made.decryption_factors[i]?.[j] ?? "");
        const one = made.decryption_proofs[i]?.[j] as WrittenProof;
        expect(verifyEquality(prefix, publicKey, alpha, factor, proof(one))).toBe(true);
      });
    });
    const bound = JSON.parse(bindingProof) as { proof: WrittenProof; partial_decryption: string };
    expect(bound.partial_decryption).toBe(hexDigest(partialDecryption));
    const statement = hexDigest(
      `dauys-bound-decryption|1|Ed25519|${record.election.hash}|${key.publicKey}|${record.tallyHash}|${bound.partial_decryption}`,
    );
    const alphas = weighted(
      statement,
      record.tally.map((question) => question.map(({ alpha }) => alpha)),
    );
    const factors = weighted(
      statement,
      made.decryption_factors.map((question) => question.map(decodeOrIdentity)),
    );
    const boundPrefix = `dauys-bound-decryption-challenge|${statement}|`;
    expect(verifyEquality(boundPrefix, publicKey, alphas, factors, proof(bound.proof))).toBe(true);
  }, 60_000);
});

function text(entry: Entry | undefined): string {
  return new TextDecoder().decode(entry?.content);
}

/** The record with a tally whose first two ciphertexts are exchanged, in a chain that fits. */
function withOtherTally(all: readonly Entry[]): Entry[] {
  const at = all.findIndex((each) => text(each).includes('"type":"EncryptedTally"'));
  const event = JSON.parse(text(all[at])) as { payload: string };
  const sized = JSON.parse(text(all.find((each) => each.name.startsWith(event.payload)))) as {
    encrypted_tally: string;
  };
  const tally = JSON.parse(
    text(all.find((each) => each.name.startsWith(sized.encrypted_tally))),
  ) as unknown[][];
  tally[0]?.reverse();
  const object = named(JSON.stringify(tally), "data");
  const payload = named(JSON.stringify({ ...sized, encrypted_tally: object.name.slice(0, 64) }), "data");
  const other = named(JSON.stringify({ ...event, payload: payload.name.slice(0, 64) }), "event");
  return [...all.slice(0, at), object, payload, other];
}

function named(content: string, kind: string): Entry {
  return { name: `${hexDigest(content)}.${kind}.json`, content: new TextEncoder().encode(content) };
}
