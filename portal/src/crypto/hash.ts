import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { mod } from "./group";

const encoder = new TextEncoder();

/** SHA-256 of bytes, or of the UTF-8 of a text. */
export function digest(data: string | Uint8Array): Uint8Array {
  return sha256(typeof data === "string" ? encoder.encode(data) : data);
}

/** As objects of the record are named. */
export function hexDigest(data: string | Uint8Array): string {
  return bytesToHex(digest(data));
}

/** As trackers and fingerprints are written: Base64 without padding. */
export function base64Digest(data: string | Uint8Array): string {
  return base64(digest(data));
}

/** Base64 without padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, "");
}

/** The lowercase hexadecimal form of a digest in unpadded Base64, such as of a tracker. */
export function hexOfBase64(text: string): string {
  return bytesToHex(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
}

/** An unsigned big-endian number. */
export function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes)}`);
}

/** How every challenge of §4 is computed: the digest of a text, read as a big-endian number modulo q. */
export function challenge(text: string): bigint {
  return mod(toInteger(digest(text)));
}
