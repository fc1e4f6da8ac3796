import { normalizeZ } from "@noble/curves/abstract/curve.js";
import { ed25519 } from "@noble/curves/ed25519.js";

/** An element of the prime-order subgroup of Ed25519 (§5.2.1 of the Belenios specification). */
export type Element = InstanceType<typeof ed25519.Point>;

const Point = ed25519.Point;

/** q, the order of the group. */
export const ORDER: bigint = Point.Fn.ORDER;

/** g */
export const GENERATOR: Element = Point.BASE;

/** The element of an empty sum. */
export const IDENTITY: Element = Point.ZERO;

/** The group, as it enters hashes. */
export const GROUP = "Ed25519";

const HEX = /^[0-9a-f]{64}$/;

/** The integer is reduced modulo q; JavaScript's own remainder keeps the sign. */
export function mod(value: bigint): bigint {
  const rest = value % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** `base` to the power of any scalar; the library refuses zero. */
export function power(base: Element, exponent: bigint): Element {
  return exponent === 0n ? IDENTITY : base.multiply(exponent);
}

/** The same for public values only: faster, and how long it takes depends on the exponent. */
export function publicPower(base: Element, exponent: bigint): Element {
  return exponent === 0n ? IDENTITY : base.multiplyUnsafe(exponent);
}

/** Makes many powers of the same element fast. */
export function withTable(element: Element): Element {
  return element.precompute(8, false);
}

/**
 * The encoding of §5.2.1: that of RFC 8032 read from its other end, 64 lowercase hexadecimal digits.
 */
export function encode(element: Element): string {
  const bytes = element.toBytes().reverse();
  let text = "";
  for (const byte of bytes) {
    text += byte.toString(16).padStart(2, "0");
  }
  return text;
}

/** The same for many, with one inversion for all. */
export function encodeAll(elements: readonly Element[]): string[] {
  return normalizeZ(Point, [...elements]).map(encode);
}

/**
 * Reads an element of the prime-order subgroup in its one encoding.
 *
 * @throws Error for anything else, the identity included
 */
export function decode(text: string): Element {
  const element = decodeOrIdentity(text);
  if (element.equals(IDENTITY)) {
    throw new Error("a group element is the identity");
  }
  return element;
}

/** The same where the identity is legal: in the tally of an election without votes. */
export function decodeOrIdentity(text: string): Element {
  if (!HEX.test(text)) {
    throw new Error("a group element has 64 lowercase hexadecimal digits");
  }
  const bytes = new Uint8Array(32);
  for (let i = 0; i < 32; i++) {
    bytes[31 - i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  }
  const element = Point.fromBytes(bytes, false);
  if (encode(element) !== text || !element.isTorsionFree()) {
    throw new Error("a group element is not in its canonical encoding, or not of the prime-order subgroup");
  }
  return element;
}
