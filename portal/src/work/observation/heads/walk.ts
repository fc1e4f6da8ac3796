import type { Head } from "./head";

/** An event of a record, as its bytes say. */
interface RecordEvent {
  height: number;
  parent?: string;
}

/** The record cannot be followed: what is served under a hash is something else, or does not continue. */
export class BrokenChainError extends Error {
  constructor(
    readonly height: number,
    readonly hash: string,
  ) {
    super(`the record cannot be followed at height ${height}`);
    this.name = "BrokenChainError";
  }
}

/**
 * Follows a record back, event by event, from a head to an earlier height; every event is known by the SHA-256 of its
 * bytes, which is computed here.
 *
 * @param fetchObject gives the bytes that are served under a hash; nothing if it is not there, which breaks the record too
 * @param onStep how many events have been followed
 * @returns hashes by height, both ends included
 * @throws BrokenChainError if it cannot be followed
 */
export async function walkBack(
  from: Head,
  to: number,
  fetchObject: (hash: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
  onStep: (followed: number) => void = () => undefined,
): Promise<Map<number, string>> {
  const hashes = new Map([[from.height, from.hash]]);
  let hash = from.hash;
  for (let height = from.height; height > to; height--) {
    const bytes = await fetchObject(hash);
    if (bytes === undefined || (await sha256(bytes)) !== hash) {
      throw new BrokenChainError(height, hash);
    }
    const event = parse(bytes);
    if (event?.height !== height || event.parent === undefined) {
      throw new BrokenChainError(height, hash);
    }
    hash = event.parent;
    hashes.set(height - 1, hash);
    onStep(from.height - height + 1);
  }
  return hashes;
}

function parse(bytes: Uint8Array): RecordEvent | undefined {
  try {
    const event: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof event !== "object" || event === null || !("height" in event)) {
      return undefined;
    }
    const { height } = event;
    const parent = "parent" in event ? event.parent : undefined;
    return typeof height === "number" && (parent === undefined || typeof parent === "string")
      ? { height, ...(parent === undefined ? {} : { parent }) }
      : undefined;
  } catch {
    return undefined;
  }
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
