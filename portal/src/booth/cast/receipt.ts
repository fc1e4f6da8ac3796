import { ed25519 } from "@noble/curves/ed25519.js";
import { get } from "../../api/http";
import type { SignedReceipt } from "../device/vault";

interface ReceiptKey {
  key_id: string;
  public_key: string;
}

/**
 * Whether the ballot box's published key has signed this receipt for this ballot. The signature is over the canonical
 * JSON (members sorted, no white space) of everything but itself.
 */
export function isGenuine(
  receipt: SignedReceipt,
  tracker: string,
  uuid: string,
  keys: readonly ReceiptKey[],
): boolean {
  const key = keys.find((each) => each.key_id === receipt.key_id);
  if (key === undefined || receipt.tracker !== tracker || receipt.election !== uuid) {
    return false;
  }
  try {
    const raw = bytesOf(key.public_key).slice(-32);
    return ed25519.verify(bytesOf(receipt.signature), signedBytes(receipt), raw);
  } catch {
    return false;
  }
}

export function signedBytes(receipt: SignedReceipt): Uint8Array {
  const { signature: _, ...signed } = receipt;
  const sorted = Object.fromEntries(Object.entries(signed).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(JSON.stringify(sorted));
}

export async function receiptKeys(): Promise<ReceiptKey[]> {
  const list = await get<{ keys?: ReceiptKey[]; items?: ReceiptKey[] }>("/api/ballot-box/receipt-keys", {
    token: null,
  });
  return list.keys ?? list.items ?? [];
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
