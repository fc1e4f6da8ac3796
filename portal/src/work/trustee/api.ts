import { post } from "../../api/http";

/** What everybody may see of a ceremony. */
export interface Ceremony {
  primary: string;
  trustees_needed: number;
  trustees_given: number;
  names: string[];
  trustees: { position: number; name: string; public_key: string }[];
  elections_known: number;
  elections_set_up: number;
  elections: { uuid: string; state: string; failure?: string }[];
}

/** An election that waits to be opened. */
export interface Opening {
  uuid: string;
  stage: string;
  encrypted_tally_sha256: string;
  num_tallied: number;
  trustees: { owner: number; public_key: string }[];
  given_by: number[];
}

export function tallyPath(primary: string): string {
  return `/api/tally/primaries/${encodeURIComponent(primary)}`;
}

/** The same key again changes nothing. */
export function giveKey(primary: string, name: string, key: string): Promise<unknown> {
  return post(`${tallyPath(primary)}/trustees`, { name, trustee_public_key: key });
}

export function giveDecryption(
  uuid: string,
  owner: number,
  opened: { partialDecryption: string; bindingProof: string },
): Promise<unknown> {
  return post(
    `/api/tally/elections/${encodeURIComponent(uuid)}/partial-decryptions`,
    { owner, partial_decryption: opened.partialDecryption, binding_proof: opened.bindingProof },
    { timeoutMs: 300_000 },
  );
}
