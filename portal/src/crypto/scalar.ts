import { mod, ORDER } from "./group";
import { toInteger } from "./hash";

/** A uniformly distributed scalar: 512 random bits reduced, with a bias below 2^-250. */
export function randomScalar(): bigint {
  return mod(toInteger(crypto.getRandomValues(new Uint8Array(64))));
}

const DECIMAL = /^(0|[1-9][0-9]{0,76})$/;

/**
 * Reads a scalar in its one form: a decimal number below q without leading zeros.
 *
 * @throws Error for anything else
 */
export function parseScalar(text: string): bigint {
  const value = DECIMAL.test(text) ? BigInt(text) : ORDER;
  if (value >= ORDER) {
    throw new Error("a scalar is a decimal number below the order of the group");
  }
  return value;
}
