import { type Element, encode, encodeAll, GENERATOR, GROUP, mod, power, publicPower } from "./group";
import { challenge } from "./hash";
import { randomScalar } from "./scalar";

/** Challenge and response of a sigma protocol made non-interactive (§4.3). */
export interface Proof {
  challenge: bigint;
  response: bigint;
}

/** An encryption (g^r, y^r·g^m) of a small number m. */
export interface Ciphertext {
  alpha: Element;
  beta: Element;
}

/** "This ciphertext encrypts that number", with what the ciphertext really holds. */
export interface Branch {
  value: number;
  randomness: bigint;
  plaintext: number;
}

/** "This ciphertext encrypts that number", for whoever verifies. */
export interface Statement {
  ciphertext: Ciphertext;
  value: number;
}

/**
 * Proves that one of several statements holds (§4.12, §4.13). Every branch takes a random t and, except the true one, a
 * random challenge c; then A = g^t, B = y^t·g^((m-M)·c) and response = t - r·c: for a false branch the simulation of the
 * specification written with the known opening, for the true one the ordinary proof. All branches take the same steps.
 *
 * @param prefix what is hashed before the commitments
 * @param key y, with its table
 * @param truth index of a branch that holds
 */
export function proveDisjunction(
  prefix: string,
  key: Element,
  branches: readonly Branch[],
  truth: number,
): Proof[] {
  const drawn = branches.map(() => ({ t: randomScalar(), c: randomScalar() }));
  const commitments: Element[] = [];
  let others = 0n;
  branches.forEach((branch, j) => {
    const { t, c } = drawn[j] as { t: bigint; c: bigint };
    if (j !== truth) {
      others += c;
    }
    const excess = mod(BigInt(branch.plaintext - branch.value) * c);
    commitments.push(power(GENERATOR, t), power(key, t).add(power(GENERATOR, excess)));
  });
  const hashed = challenge(prefix + encodeAll(commitments).join(","));
  return branches.map((branch, j) => {
    const { t, c } = drawn[j] as { t: bigint; c: bigint };
    const own = j === truth ? mod(hashed - others) : c;
    return { challenge: own, response: mod(t - branch.randomness * own) };
  });
}

/** Verifies {@link proveDisjunction}: recomputes A = g^ρ·α^c and B = y^ρ·(β/g^M)^c and compares their hash. */
export function verifyDisjunction(
  prefix: string,
  key: Element,
  statements: readonly Statement[],
  proofs: readonly Proof[],
): boolean {
  if (statements.length !== proofs.length) {
    return false;
  }
  let sum = 0n;
  const commitments = statements.flatMap(({ ciphertext, value }, j) => {
    const proof = proofs[j] as Proof;
    sum += proof.challenge;
    const shifted = ciphertext.beta.subtract(publicPower(GENERATOR, BigInt(value)));
    return [
      power(GENERATOR, proof.response).add(publicPower(ciphertext.alpha, proof.challenge)),
      power(key, proof.response).add(publicPower(shifted, proof.challenge)),
    ];
  });
  return challenge(prefix + encodeAll(commitments).join(",")) === mod(sum);
}

/** Knowledge of x with X = g^x, over a text. */
function prove(prefix: string, secret: bigint): Proof {
  const w = randomScalar();
  const c = challenge(prefix + encode(power(GENERATOR, w)));
  return { challenge: c, response: mod(w - secret * c) };
}

function verify(prefix: string, element: Element, proof: Proof): boolean {
  const commitment = power(GENERATOR, proof.response).add(publicPower(element, proof.challenge));
  return challenge(prefix + encode(commitment)) === proof.challenge;
}

/** Signs a ballot's hash (Base64) with the secret exponent of a credential (§4.16). */
export function signBallot(secret: bigint, hash: string): Proof {
  return prove(`sig|${hash}|`, secret);
}

export function verifyBallotSignature(credential: Element, hash: string, proof: Proof): boolean {
  return verify(`sig|${hash}|`, credential, proof);
}

/** Proves that a trustee knows the private key of a public one (§4.5). */
export function proveTrusteeKey(secret: bigint, publicKey: Element): Proof {
  return prove(`pok|${GROUP}|${encode(publicKey)}|`, secret);
}

export function verifyTrusteeKey(publicKey: Element, proof: Proof): boolean {
  return verify(`pok|${GROUP}|${encode(publicKey)}|`, publicKey, proof);
}

/** Proves X = g^x and F = base^x: a decryption factor (§4.20). `prefix` is what is hashed before A,B. */
export function proveEquality(prefix: string, secret: bigint, base: Element): Proof {
  const w = randomScalar();
  const c = challenge(prefix + encodeAll([power(GENERATOR, w), power(base, w)]).join(","));
  return { challenge: c, response: mod(w - secret * c) };
}

export function verifyEquality(
  prefix: string,
  publicKey: Element,
  base: Element,
  factor: Element,
  proof: Proof,
): boolean {
  const a = power(GENERATOR, proof.response).add(publicPower(publicKey, proof.challenge));
  const b = publicPower(base, proof.response).add(publicPower(factor, proof.challenge));
  return challenge(prefix + encodeAll([a, b]).join(",")) === proof.challenge;
}
