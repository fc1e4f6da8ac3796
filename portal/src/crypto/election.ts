import { decode, type Element, GROUP } from "./group";
import { base64Digest, hexDigest } from "./hash";

/** One contest of a ballot (§4.9.1). */
export interface Question {
  answers: string[];
  /** A blank vote is allowed. */
  blank: boolean;
  min: number;
  max: number;
  question: string;
}

/** The election as every voter receives it (§4.10). */
export interface Election {
  /** The exact text of the record: what is hashed. */
  text: string;
  uuid: string;
  name: string;
  /** φ in Base64: what ballots refer to. */
  hash: string;
  /** The same as the name of the object in the record. */
  objectName: string;
  publicKey: Element;
  questions: Question[];
  /** SHA-256 of the ballot paper, hexadecimal. */
  ballotPaper: string | undefined;
}

/**
 * Reads an election.
 *
 * @throws Error if it is not one of this protocol, version and group
 */
export function readElection(text: string): Election {
  const json = JSON.parse(text) as {
    version: number;
    description: string;
    name: string;
    group: string;
    public_key: string;
    questions: { answers: string[]; blank?: boolean; min: number; max: number; question: string }[];
    uuid: string;
  };
  if (json.version !== 1 || json.group !== GROUP) {
    throw new Error("an election of another version or group");
  }
  return {
    text,
    uuid: json.uuid,
    name: json.name,
    hash: base64Digest(text),
    objectName: hexDigest(text),
    publicKey: decode(json.public_key),
    questions: json.questions.map((each) => ({ ...each, blank: each.blank === true })),
    ballotPaper: /ballot-paper-sha256:([0-9a-f]{64})(?![0-9a-f])/.exec(json.description)?.[1],
  };
}
