import { encrypt, type Opening } from "./ballot";
import type { Election, Question } from "./election";
import { decode, type Element, encodeAll, IDENTITY, withTable } from "./group";
import { base64Digest } from "./hash";
import {
  type Ciphertext,
  type Proof,
  type Statement,
  verifyBallotSignature,
  verifyDisjunction,
} from "./proof";
import { parseScalar } from "./scalar";

interface WrittenProof {
  challenge: string;
  response: string;
}

interface WrittenAnswer {
  choices: { alpha: string; beta: string }[];
  individual_proofs: WrittenProof[][];
  overall_proof: WrittenProof[];
  blank_proof?: WrittenProof[];
}

/** A ballot as it is written (§4.17). */
export interface WrittenBallot {
  election_uuid: string;
  election_hash: string;
  credential: string;
  answers: WrittenAnswer[];
  signature: { hash: string; proof: WrittenProof };
}

/** What is wrong with a ballot. */
export type BallotDefect = "not-canonical" | "other-election" | "wrong-shape" | "signature" | "proof";

/**
 * Checks a ballot completely: form, election, every proof, signature.
 *
 * @returns what is wrong, or nothing
 */
export function defectOfBallot(election: Election, text: string): BallotDefect | undefined {
  const ballot = JSON.parse(text) as WrittenBallot;
  const { signature, ...unsigned } = ballot;
  if (JSON.stringify(ballot) !== text) {
    return "not-canonical";
  }
  if (ballot.election_uuid !== election.uuid || ballot.election_hash !== election.hash) {
    return "other-election";
  }
  if (
    signature.hash !== base64Digest(JSON.stringify(unsigned)) ||
    !verifyBallotSignature(decode(ballot.credential), signature.hash, readProof(signature.proof))
  ) {
    return "signature";
  }
  if (ballot.answers.length !== election.questions.length) {
    return "wrong-shape";
  }
  const key = withTable(election.publicKey);
  const s0 = `${election.hash}|${ballot.credential}`;
  for (const [i, question] of election.questions.entries()) {
    const defect = defectOfAnswer(s0, key, question, ballot.answers[i] as WrittenAnswer);
    if (defect !== undefined) {
      return defect;
    }
  }
  return undefined;
}

function defectOfAnswer(
  s0: string,
  key: Element,
  question: Question,
  answer: WrittenAnswer,
): BallotDefect | undefined {
  const count = question.answers.length + (question.blank ? 1 : 0);
  if (
    answer.choices.length !== count ||
    answer.individual_proofs.length !== count ||
    (answer.blank_proof !== undefined) !== question.blank
  ) {
    return "wrong-shape";
  }
  const choices = answer.choices.map(({ alpha, beta }) => ({ alpha: decode(alpha), beta: decode(beta) }));
  const pairs = answer.choices.map(({ alpha, beta }) => `${alpha},${beta}`);
  const each = choices.every((ciphertext, i) =>
    verifyDisjunction(
      `prove|${s0}|${pairs[i]}|`,
      key,
      interval(ciphertext, 0, 1),
      (answer.individual_proofs[i] as WrittenProof[]).map(readProof),
    ),
  );
  const context = `${s0}|${pairs.join(",")}`;
  const sum = (question.blank ? choices.slice(1) : choices).reduce<Ciphertext>(
    (total, one) => ({ alpha: total.alpha.add(one.alpha), beta: total.beta.add(one.beta) }),
    { alpha: IDENTITY, beta: IDENTITY },
  );
  const numbers = interval(sum, question.min, question.max);
  const overall = answer.overall_proof.map(readProof);
  const blank = choices[0];
  if (!question.blank || blank === undefined) {
    const total = encodeAll([sum.alpha, sum.beta]).join(",");
    return each && verifyDisjunction(`prove|${context}|${total}|`, key, numbers, overall)
      ? undefined
      : "proof";
  }
  return each &&
    verifyDisjunction(`bproof1|${context}|`, key, [{ ciphertext: blank, value: 1 }, ...numbers], overall) &&
    verifyDisjunction(
      `bproof0|${context}|`,
      key,
      [
        { ciphertext: blank, value: 0 },
        { ciphertext: sum, value: 0 },
      ],
      (answer.blank_proof ?? []).map(readProof),
    )
    ? undefined
    : "proof";
}

function interval(ciphertext: Ciphertext, min: number, max: number): Statement[] {
  return Array.from({ length: max - min + 1 }, (_, i) => ({ ciphertext, value: min + i }));
}

function readProof(proof: WrittenProof): Proof {
  return { challenge: parseScalar(proof.challenge), response: parseScalar(proof.response) };
}

/** Whether encrypting these plaintexts with this randomness gives exactly the ciphertexts of the ballot. */
export function opens(election: Election, text: string, opening: readonly (readonly Opening[])[]): boolean {
  const ballot = JSON.parse(text) as WrittenBallot;
  const key = withTable(election.publicKey);
  return (
    opening.length === ballot.answers.length &&
    ballot.answers.every((answer, i) => {
      const own = opening[i] ?? [];
      return (
        own.length === answer.choices.length &&
        answer.choices.every(({ alpha, beta }, j) => {
          const one = own[j] as Opening;
          if (one.plaintext !== 0 && one.plaintext !== 1) {
            return false;
          }
          const again = encrypt(key, parseScalar(one.randomness), one.plaintext);
          return encodeAll([again.alpha, again.beta]).join() === [alpha, beta].join();
        })
      );
    })
  );
}
