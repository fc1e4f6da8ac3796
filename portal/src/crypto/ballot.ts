import { type Choice, defectOf, plaintexts } from "./choices";
import { credentialSecret, publicElement } from "./credential";
import type { Election, Question } from "./election";
import { type Element, encode, encodeAll, GENERATOR, IDENTITY, power, withTable } from "./group";
import { base64Digest } from "./hash";
import { type Branch, type Ciphertext, type Proof, proveDisjunction, signBallot } from "./proof";
import { randomScalar } from "./scalar";

/** The opening of one ciphertext. Reveals the vote: only for a ballot that will never be cast. */
export interface Opening {
  randomness: string;
  plaintext: number;
}

/** A ballot as it exists on the voter's device until it is cast, or opened and discarded. */
export interface PreparedBallot {
  /** The exact bytes that are sent, as text. */
  ballot: string;
  /** SHA-256 of them, Base64. */
  tracker: string;
  /** Per question, in the order of the ciphertexts. */
  opening: Opening[][];
}

/** Told how many of all ciphertexts are done. */
export type Progress = (done: number, of: number) => void;

interface WrittenProof {
  challenge: string;
  response: string;
}

/**
 * Encrypts, proves and signs (§4.11.1, §4.17).
 *
 * @param choices one per question
 * @throws Error if the election does not allow these choices
 */
export function prepareBallot(
  election: Election,
  credential: string,
  choices: readonly Choice[],
  progress: Progress = () => undefined,
): PreparedBallot {
  if (choices.length !== election.questions.length) {
    throw new Error("an answer is needed for each question");
  }
  const secret = credentialSecret(election.uuid, credential);
  const publicCredential = encode(publicElement(secret));
  const s0 = `${election.hash}|${publicCredential}`;
  const key = withTable(election.publicKey);
  const total = election.questions.reduce((sum, each) => sum + each.answers.length + (each.blank ? 1 : 0), 0);
  let done = 0;
  const step = () => progress(++done, total);
  progress(0, total);
  const made = election.questions.map((question, i) => {
    const choice = choices[i];
    if (choice === undefined || defectOf(question, choice) !== undefined) {
      throw new Error(`question ${i} does not allow this answer`);
    }
    return answer(s0, key, question, plaintexts(question, choice), step);
  });
  const unsigned = {
    election_uuid: election.uuid,
    election_hash: election.hash,
    credential: publicCredential,
    answers: made.map((each) => each.answer),
  };
  const hash = base64Digest(JSON.stringify(unsigned));
  const ballot = JSON.stringify({
    ...unsigned,
    signature: { hash, proof: written(signBallot(secret, hash)) },
  });
  return { ballot, tracker: base64Digest(ballot), opening: made.map((each) => each.opening) };
}

function answer(s0: string, key: Element, question: Question, bits: readonly number[], step: () => void) {
  const opened = bits.map((bit) => ({ randomness: randomScalar(), bit }));
  const choices = opened.map(({ randomness, bit }) => encrypt(key, randomness, bit));
  const encoded = encodeAll(choices.flatMap(({ alpha, beta }) => [alpha, beta]));
  const pairs = choices.map((_, i) => `${encoded[2 * i]},${encoded[2 * i + 1]}`);
  const individual = opened.map(({ randomness, bit }, i) => {
    const branches = [0, 1].map((value) => ({ value, randomness, plaintext: bit }));
    const proofs = proveDisjunction(`prove|${s0}|${pairs[i]}|`, key, branches, bit);
    step();
    return proofs.map(written);
  });
  const context = `${s0}|${pairs.join(",")}`;
  const marks = question.blank ? opened.slice(1) : opened;
  const sumRandomness = marks.reduce((sum, each) => sum + each.randomness, 0n);
  const sum = marks.reduce((count, each) => count + each.bit, 0);
  const interval: Branch[] = [];
  for (let value = question.min; value <= question.max; value++) {
    interval.push({ value, randomness: sumRandomness, plaintext: sum });
  }
  const written0 = {
    choices: choices.map((_, i) => ({ alpha: encoded[2 * i], beta: encoded[2 * i + 1] })),
    individual_proofs: individual,
  };
  const opening = opened.map(({ randomness, bit }) => ({
    randomness: randomness.toString(),
    plaintext: bit,
  }));
  const blank = opened[0];
  if (!question.blank || blank === undefined) {
    const total = encode2(choices.reduce(plus, { alpha: IDENTITY, beta: IDENTITY }));
    const overall = proveDisjunction(`prove|${context}|${total}|`, key, interval, sum - question.min);
    return { answer: { ...written0, overall_proof: overall.map(written) }, opening };
  }
  const m0 = { randomness: blank.randomness, plaintext: blank.bit };
  const overall = proveDisjunction(
    `bproof1|${context}|`,
    key,
    [{ value: 1, ...m0 }, ...interval],
    blank.bit === 1 ? 0 : sum - question.min + 1,
  );
  const blankProof = proveDisjunction(
    `bproof0|${context}|`,
    key,
    [
      { value: 0, ...m0 },
      { value: 0, randomness: sumRandomness, plaintext: sum },
    ],
    blank.bit,
  );
  return {
    answer: { ...written0, overall_proof: overall.map(written), blank_proof: blankProof.map(written) },
    opening,
  };
}

/** (g^r, y^r·g^m) for a bit m, with the same steps for both. */
export function encrypt(key: Element, randomness: bigint, bit: number): Ciphertext {
  const marks: [Element, Element] = [IDENTITY, GENERATOR];
  return {
    alpha: power(GENERATOR, randomness),
    beta: power(key, randomness).add(marks[bit === 1 ? 1 : 0]),
  };
}

function plus(a: Ciphertext, b: Ciphertext): Ciphertext {
  return { alpha: a.alpha.add(b.alpha), beta: a.beta.add(b.beta) };
}

function encode2({ alpha, beta }: Ciphertext): string {
  return encodeAll([alpha, beta]).join(",");
}

function written({ challenge, response }: Proof): WrittenProof {
  return { challenge: challenge.toString(), response: response.toString() };
}
