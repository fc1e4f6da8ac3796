import { describe, expect, it } from "vitest";
import { seal, unseal, WrongPassphrase } from "./seal";

const CREDENTIAL = "TG8D9-Q5MoJ1-q8v47-9RsMSW";
const FEW = 1000;

describe("a sealed credential", () => {
  it("opens with its passphrase, however the keyboard composes it", async () => {
    const sealed = await seal(CREDENTIAL, "кілт é 12345", FEW);
    expect(JSON.stringify(sealed)).not.toContain(CREDENTIAL);
    expect(await unseal(sealed, "кілт e\u0301 12345")).toBe(CREDENTIAL);
  });

  it("does not open with another, nor without", async () => {
    const sealed = await seal(CREDENTIAL, "correct horse", FEW);
    await expect(unseal(sealed, "Correct horse")).rejects.toThrow(WrongPassphrase);
    await expect(unseal(sealed, undefined)).rejects.toThrow(WrongPassphrase);
  });

  it("is open if no passphrase was wanted", async () => {
    expect(await unseal(await seal(CREDENTIAL, undefined), undefined)).toBe(CREDENTIAL);
  });
});
