import { encode, GENERATOR, power } from "../../../crypto/group";
import { type Proof, proveTrusteeKey } from "../../../crypto/proof";
import { parseScalar, randomScalar } from "../../../crypto/scalar";

/** A "Single" trustee's key (§4.5). The private part never leaves the device. */
export interface TrusteeKey {
  secret: bigint;
  /** 64 hexadecimal digits. */
  publicKey: string;
}

export function keyOf(secret: bigint): TrusteeKey {
  if (secret === 0n) {
    throw new Error("a private key is not zero");
  }
  return { secret, publicKey: encode(power(GENERATOR, secret)) };
}

export function makeKey(): TrusteeKey {
  let secret = 0n;
  while (secret === 0n) {
    secret = randomScalar();
  }
  return keyOf(secret);
}

/** The private key as the auditor and the reference tool write it: a quoted decimal number. */
export function privateKeyText(key: TrusteeKey): string {
  return `"${key.secret}"`;
}

/**
 * Reads a private key that was made here, by the auditor or by the reference tool; with or without a line end.
 *
 * @throws Error for anything else, without a word of what stands there
 */
export function readPrivateKey(text: string): TrusteeKey {
  const digits = /^"([0-9]+)"\n?$/.exec(text)?.[1];
  if (digits === undefined) {
    throw new Error("not a private key");
  }
  return keyOf(parseScalar(digits));
}

/** The public key with a fresh proof of possession: what is given to the ceremony, and the auditor's .pubkey file. */
export function publicKeyText(key: TrusteeKey): string {
  const pok = proveTrusteeKey(key.secret, power(GENERATOR, key.secret));
  return JSON.stringify({ pok: writeProof(pok), public_key: key.publicKey });
}

export function writeProof(proof: Proof): { challenge: string; response: string } {
  return { challenge: String(proof.challenge), response: String(proof.response) };
}
