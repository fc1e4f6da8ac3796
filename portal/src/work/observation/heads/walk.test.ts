import { describe, expect, it } from "vitest";
import { BrokenChainError, sha256, walkBack } from "./walk";

/** A record of five events, by their hashes. */
async function record() {
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  const hashes: string[] = [];
  for (let height = 0; height < 5; height++) {
    const parent = hashes.at(-1);
    const bytes = new TextEncoder().encode(
      JSON.stringify({ ...(parent ? { parent } : {}), height, type: height === 0 ? "Setup" : "Ballot" }),
    );
    const hash = await sha256(bytes);
    objects.set(hash, bytes);
    hashes.push(hash);
  }
  const fetchObject = async (hash: string) => objects.get(hash);
  return { objects, hashes, head: { height: 4, hash: hashes[4] ?? "" }, fetchObject };
}

describe("walkBack", () => {
  it("gives the hash of every height on the way", async () => {
    const { hashes, head, fetchObject } = await record();
    const found = await walkBack(head, 1, fetchObject);
    expect([...found].sort(([one], [other]) => one - other)).toEqual(
      [1, 2, 3, 4].map((height) => [height, hashes[height]]),
    );
  });

  it("does not believe bytes that are not what their name says", async () => {
    const { hashes, head, objects, fetchObject } = await record();
    objects.set(hashes[3] ?? "", new TextEncoder().encode('{"parent":"ff","height":3,"type":"Ballot"}'));
    await expect(walkBack(head, 0, fetchObject)).rejects.toThrow(BrokenChainError);
  });

  it("does not believe a head that is not of the height it claims", async () => {
    const { head, fetchObject } = await record();
    await expect(walkBack({ ...head, height: 9 }, 0, fetchObject)).rejects.toThrow(BrokenChainError);
  });
});
