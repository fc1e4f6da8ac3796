import { type Election, readElection } from "../../../crypto/election";
import { decode, decodeOrIdentity, type Element, encode, encodeAll, IDENTITY } from "../../../crypto/group";
import { hexDigest } from "../../../crypto/hash";
import { type Ciphertext, verifyTrusteeKey } from "../../../crypto/proof";
import { parseScalar } from "../../../crypto/scalar";
import { defectOfBallot, type WrittenBallot } from "../../../crypto/verifyBallot";
import { LastBallots } from "./lastBallots";
import type { Entry } from "./tar";

/** Why a record does not verify; the word after it says where. */
export class RecordError extends Error {
  constructor(
    readonly defect:
      | "object-name"
      | "object-missing"
      | "chain"
      | "order"
      | "not-canonical"
      | "trustees"
      | "unknown-credential"
      | "ballot"
      | "tally"
      | "no-tally",
    readonly where = "",
  ) {
    super(`${defect} ${where}`);
    this.name = "RecordError";
  }
}

/** A record that verified, up to its encrypted tally. */
export interface VerifiedRecord {
  election: Election;
  /** Public keys by owner number, the first is the server's. */
  trustees: string[];
  electorate: number;
  /** All ballots, superseded ones too. */
  ballots: number;
  /** Those that count: the last of each credential. */
  counted: number;
  tally: Ciphertext[][];
  /** Name of the encrypted tally in the record. */
  tallyHash: string;
  height: number;
  /** Every proof of every ballot was verified. */
  complete: boolean;
}

interface Event {
  parent?: string;
  height: number;
  type: string;
  payload?: string;
}

const FOLLOWERS: Record<string, readonly string[]> = {
  "": ["Setup"],
  Setup: ["Ballot", "EndBallots"],
  Ballot: ["Ballot", "EndBallots"],
  EndBallots: ["EncryptedTally"],
  EncryptedTally: ["PartialDecryption"],
  PartialDecryption: ["PartialDecryption", "Result"],
};

/**
 * Verifies a record as its entries come: every object has the name that its bytes give, every event follows the one
 * before, every ballot is of a listed credential, and the published tally is the sum of the last ballots.
 */
export class RecordVerifier {
  private readonly objects = new Map<string, string>();
  private head: string | undefined;
  private height = -1;
  private last = "";
  private election: Election | undefined;
  private trustees: string[] = [];
  private credentials = new Set<string>();
  private readonly ballots = new LastBallots();
  private tally: { ciphertexts: Ciphertext[][]; hash: string } | undefined;

  /** @param complete whether every proof of every ballot is verified, too */
  constructor(private readonly complete: boolean) {}

  /** How many ballots have been read. */
  get seen(): number {
    return this.ballots.seen;
  }

  accept({ name, content }: Entry): void {
    if (name === "BELENIOS") {
      return;
    }
    const text = new TextDecoder().decode(content);
    const hash = hexDigest(content);
    if (!name.startsWith(`${hash}.`)) {
      throw new RecordError("object-name", name);
    }
    if (name.endsWith(".event.json")) {
      this.acceptEvent(hash, text);
    } else {
      this.objects.set(hash, text);
    }
  }

  finish(): VerifiedRecord {
    if (this.tally === undefined || this.election === undefined) {
      throw new RecordError("no-tally");
    }
    return {
      election: this.election,
      trustees: this.trustees,
      electorate: this.credentials.size,
      ballots: this.ballots.seen,
      counted: this.ballots.counted,
      tally: this.tally.ciphertexts,
      tallyHash: this.tally.hash,
      height: this.height,
      complete: this.complete,
    };
  }

  private acceptEvent(hash: string, text: string): void {
    const event = JSON.parse(text) as Event;
    const where = String(event.height);
    if (JSON.stringify(event) !== text) {
      throw new RecordError("not-canonical", where);
    }
    if (event.parent !== this.head || event.height !== this.height + 1) {
      throw new RecordError("chain", where);
    }
    if (!(FOLLOWERS[this.last] ?? []).includes(event.type)) {
      throw new RecordError("order", where);
    }
    if (event.type === "Setup") {
      this.setUp(this.object(event.payload));
    } else if (event.type === "Ballot") {
      this.addBallot(this.object(event.payload), where);
      this.objects.delete(event.payload ?? "");
    } else if (event.type === "EncryptedTally") {
      this.checkTally(this.object(event.payload));
    }
    this.head = hash;
    this.height = event.height;
    this.last = event.type;
  }

  private object(hash: string | undefined): string {
    const text = this.objects.get(hash ?? "");
    if (text === undefined) {
      throw new RecordError("object-missing", hash);
    }
    return text;
  }

  private setUp(payload: string): void {
    const setup = JSON.parse(payload) as { election: string; trustees: string; credentials: string };
    this.election = readElection(this.object(setup.election));
    const trustees = JSON.parse(this.object(setup.trustees)) as [
      string,
      { pok: { challenge: string; response: string }; public_key: string },
    ][];
    const keys = trustees.map(([kind, key]) => {
      const element = decode(key.public_key);
      const pok = { challenge: parseScalar(key.pok.challenge), response: parseScalar(key.pok.response) };
      if (kind !== "Single" || !verifyTrusteeKey(element, pok)) {
        throw new RecordError("trustees", key.public_key);
      }
      return element;
    });
    this.trustees = keys.map(encode);
    const sum = keys.reduce<Element>((all, one) => all.add(one), IDENTITY);
    if (!sum.equals(this.election.publicKey) || new Set(this.trustees).size !== keys.length) {
      throw new RecordError("trustees");
    }
    this.credentials = new Set(JSON.parse(this.object(setup.credentials)) as string[]);
  }

  private addBallot(text: string, where: string): void {
    const election = this.election as Election;
    const ballot = JSON.parse(text) as WrittenBallot;
    if (!this.credentials.has(ballot.credential)) {
      throw new RecordError("unknown-credential", where);
    }
    if (ballot.election_uuid !== election.uuid || ballot.election_hash !== election.hash) {
      throw new RecordError("ballot", where);
    }
    const defect = this.complete ? defectOfBallot(election, text) : undefined;
    if (defect !== undefined) {
      throw new RecordError("ballot", `${where}: ${defect}`);
    }
    const shape = ballot.answers.map((answer) => answer.choices.length);
    const expected = election.questions.map((each) => each.answers.length + (each.blank ? 1 : 0));
    if (shape.join() !== expected.join()) {
      throw new RecordError("ballot", where);
    }
    this.ballots.add(
      ballot.credential,
      ballot.answers.flatMap((answer) => answer.choices),
    );
  }

  private checkTally(payload: string): void {
    const sized = JSON.parse(payload) as {
      num_tallied: number;
      total_weight: number;
      encrypted_tally: string;
    };
    const written = JSON.parse(this.object(sized.encrypted_tally)) as { alpha: string; beta: string }[][];
    const election = this.election as Election;
    const shape = election.questions.map((each) => each.answers.length + (each.blank ? 1 : 0));
    const sum = this.ballots.sum(shape.reduce((all, one) => all + one, 0));
    const expected = encodeAll(sum.flatMap(({ alpha, beta }) => [alpha, beta]));
    const stated = written.flat().flatMap(({ alpha, beta }) => [alpha, beta]);
    if (
      sized.num_tallied !== this.ballots.counted ||
      sized.total_weight !== this.ballots.counted ||
      written.map((each) => each.length).join() !== shape.join() ||
      expected.join() !== stated.join()
    ) {
      throw new RecordError("tally");
    }
    this.tally = {
      hash: sized.encrypted_tally,
      ciphertexts: written.map((question) =>
        question.map(({ alpha, beta }) => ({ alpha: decodeOrIdentity(alpha), beta: decodeOrIdentity(beta) })),
      ),
    };
  }
}
