import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { type Element, IDENTITY } from "../../../crypto/group";
import type { Ciphertext } from "../../../crypto/proof";

interface Written {
  alpha: string;
  beta: string;
}

const LENGTH = 32;

/** The ciphertexts of the last ballot of each credential, 64 bytes for each, so that many ballots fit into memory. */
export class LastBallots {
  private readonly last = new Map<string, Uint8Array>();
  /** All ballots that were added. */
  seen = 0;

  /** Ballots that count. */
  get counted(): number {
    return this.last.size;
  }

  add(credential: string, choices: readonly Written[]): void {
    const bytes = new Uint8Array(choices.length * 2 * LENGTH);
    choices.forEach(({ alpha, beta }, i) => {
      bytes.set(hexToBytes(alpha), 2 * i * LENGTH);
      bytes.set(hexToBytes(beta), (2 * i + 1) * LENGTH);
    });
    this.last.set(credential, bytes);
    this.seen++;
  }

  /** The sum per choice; of no ballot the identity. */
  sum(choices: number): Ciphertext[] {
    const sums: Ciphertext[] = Array.from({ length: choices }, () => ({ alpha: IDENTITY, beta: IDENTITY }));
    for (const bytes of this.last.values()) {
      sums.forEach((sum, i) => {
        sum.alpha = sum.alpha.add(element(bytes, 2 * i));
        sum.beta = sum.beta.add(element(bytes, 2 * i + 1));
      });
    }
    return sums;
  }
}

/** Of the subgroup or not: the sum is compared with a tally whose elements are checked. */
function element(bytes: Uint8Array, index: number): Element {
  return ed25519.Point.fromBytes(bytes.slice(index * LENGTH, (index + 1) * LENGTH).reverse(), false);
}
