/** A credential as it lies on the device: open to whoever has the device, or sealed under a passphrase. */
export type Sealed =
  | { kind: "open"; credential: string }
  | { kind: "passphrase"; salt: Uint8Array; iv: Uint8Array; iterations: number; ciphertext: Uint8Array };

/** What OWASP asks for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;

export const SHORTEST_PASSPHRASE = 8;

/** The passphrase is not the one that it was sealed with. */
export class WrongPassphrase extends Error {
  constructor() {
    super("wrong passphrase");
    this.name = "WrongPassphrase";
  }
}

export async function seal(
  credential: string,
  passphrase: string | undefined,
  iterations = ITERATIONS,
): Promise<Sealed> {
  if (passphrase === undefined) {
    return { kind: "open", credential };
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(passphrase, salt, iterations);
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    key,
    new TextEncoder().encode(credential),
  );
  return { kind: "passphrase", salt, iv, iterations, ciphertext: new Uint8Array(ciphertext) };
}

/** @throws WrongPassphrase if it is sealed and the passphrase does not open it */
export async function unseal(sealed: Sealed, passphrase: string | undefined): Promise<string> {
  if (sealed.kind === "open") {
    return sealed.credential;
  }
  const key = await derive(passphrase ?? "", sealed.salt, sealed.iterations);
  try {
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: own(sealed.iv) },
      key,
      own(sealed.ciphertext),
    );
    return new TextDecoder().decode(text);
  } catch {
    throw new WrongPassphrase();
  }
}

async function derive(passphrase: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt: own(salt), iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** A copy in memory of its own, which is what WebCrypto takes. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
