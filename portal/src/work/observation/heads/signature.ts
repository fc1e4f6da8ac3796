import { ed25519 } from "@noble/curves/ed25519.js";
import type { Checkpoint, CheckpointKey } from "../api";
import { sha256 } from "./walk";

/** An Ed25519 key in X.509 DER is this and the 32 bytes of the key. */
const DER_PREFIX = "302a300506032b6570032100";
const KEY_ID_LENGTH = 16;

/** The bytes that a checkpoint's signature is over: its other members in RFC 8785's form, which here is sorted members. */
export function signedBytes(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  const members = Object.entries(checkpoint)
    .filter(([name]) => name !== "signature")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(members)));
}

/** Whether one of these keys has signed exactly this checkpoint; a key must bear the name that its bytes give it. */
export async function isSigned(checkpoint: Checkpoint, keys: readonly CheckpointKey[]): Promise<boolean> {
  const key = keys.find((each) => each.key_id === checkpoint.key_id);
  if (key === undefined) {
    return false;
  }
  try {
    const der = bytesOf(key.public_key);
    if ((await sha256(der)).slice(0, KEY_ID_LENGTH) !== key.key_id || hex(der.slice(0, 12)) !== DER_PREFIX) {
      return false;
    }
    return ed25519.verify(bytesOf(checkpoint.signature), signedBytes(checkpoint), der.slice(12));
  } catch {
    return false;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
