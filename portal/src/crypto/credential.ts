import { type Element, encode, GENERATOR, mod, power } from "./group";
import { digest, toInteger } from "./hash";

const BASE58 = "[1-9A-HJ-NP-Za-km-z]";
const FORM = new RegExp(`^${BASE58}{5}-${BASE58}{6}-${BASE58}{5}-${BASE58}{6}$`);

/**
 * A credential as a person may have typed it, in its one form, or nothing if it has not the right one. There is no
 * checksum (§4.8): look the public credential up in the list before it is used.
 */
export function readCredential(typed: string): string | undefined {
  const text = typed.replace(/\s+/g, "");
  return FORM.test(text) ? text : undefined;
}

/** The secret exponent of a private credential in one election (§4.8); the hyphens are part of what is hashed. */
export function credentialSecret(uuid: string, credential: string): bigint {
  const wide = new Uint8Array(64);
  for (let i = 0; i < 2; i++) {
    wide.set(digest(`derive_credential|${uuid}|${i}|${credential}`), 32 * i);
  }
  return mod(toInteger(wide));
}

export function publicElement(secret: bigint): Element {
  return power(GENERATOR, secret);
}

/** What the list of the election must contain. */
export function publicCredential(uuid: string, credential: string): string {
  return encode(publicElement(credentialSecret(uuid, credential)));
}
