import type { Election } from "../../../crypto/election";
import { type Element, encode, GROUP, IDENTITY, mod, power, publicPower } from "../../../crypto/group";
import { digest, hexDigest, toInteger } from "../../../crypto/hash";
import { type Ciphertext, proveEquality } from "../../../crypto/proof";
import { type TrusteeKey, writeProof } from "./keyFile";

/** What a trustee hands in: exact texts. */
export interface Opened {
  partialDecryption: string;
  bindingProof: string;
}

/** Decrypts a trustee's share of a tally (§4.20), and binds it to the tally by the second proof of our profile. */
export function open(
  election: Election,
  tally: readonly (readonly Ciphertext[])[],
  tallyHash: string,
  key: TrusteeKey,
): Opened {
  const prefix = `decrypt|${election.hash}|${key.publicKey}|`;
  const factors = tally.map((question) => question.map(({ alpha }) => secretPower(alpha, key.secret)));
  const proofs = tally.map((question) =>
    question.map(({ alpha }) => writeProof(proveEquality(prefix, key.secret, alpha))),
  );
  const partialDecryption = JSON.stringify({
    decryption_factors: factors.map((question) => question.map(encode)),
    decryption_proofs: proofs,
  });
  return { partialDecryption, bindingProof: bind(election, tally, tallyHash, partialDecryption, key) };
}

function bind(
  election: Election,
  tally: readonly (readonly Ciphertext[])[],
  tallyHash: string,
  partialDecryption: string,
  key: TrusteeKey,
): string {
  const decryptionHash = hexDigest(partialDecryption);
  const statement = hexDigest(
    `dauys-bound-decryption|1|${GROUP}|${election.hash}|${key.publicKey}|${tallyHash}|${decryptionHash}`,
  );
  const base = weighted(
    statement,
    tally.map((question) => question.map(({ alpha }) => alpha)),
  );
  const proof = proveEquality(`dauys-bound-decryption-challenge|${statement}|`, key.secret, base);
  return JSON.stringify({
    version: 1,
    public_key: key.publicKey,
    encrypted_tally: tallyHash,
    partial_decryption: decryptionHash,
    proof: writeProof(proof),
  });
}

/** The sum of elements, each with the weight that the statement determines; all of it public. */
export function weighted(statement: string, elements: readonly (readonly Element[])[]): Element {
  let sum = IDENTITY;
  elements.forEach((question, i) => {
    question.forEach((element, j) => {
      const weight = mod(toInteger(digest(`dauys-bound-decryption-weight|${statement}|${i},${j}`)));
      sum = sum.add(publicPower(element, weight));
    });
  });
  return sum;
}

/** Nothing was marked: the identity, of which no power tells anything. */
function secretPower(base: Element, secret: bigint): Element {
  return base.equals(IDENTITY) ? IDENTITY : power(base, secret);
}
