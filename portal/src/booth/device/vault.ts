import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { LocalText } from "../../i18n/language";
import type { Sealed } from "./seal";

/** A credential on this device, with what is needed to vote with it. */
export interface KeptCredential {
  /** `uuid:public credential`. */
  id: string;
  uuid: string;
  primary: string;
  name: LocalText;
  /** The account it was given to; only ever on this device. */
  account: string;
  publicCredential: string;
  sealed: Sealed;
  electionText: string;
  paperText: string;
  setupEvent: string;
  /** The close that the member was told last: a later one is an extension to be shown. */
  closes: string;
  keptAt: string;
}

/** A ballot that was about to be sent. Kept before it is, until it is certain what became of it. */
export interface PendingBallot {
  /** `uuid:public credential`. */
  id: string;
  uuid: string;
  ballot: string;
  tracker: string;
  since: string;
  /** It may have reached the ballot box. */
  maybeSent: boolean;
}

/** What the ballot box has signed. */
export interface SignedReceipt {
  election: string;
  tracker: string;
  log_epoch: string;
  partition: number;
  offset: number;
  log_append_time: string;
  merge_by: string;
  verdict: string;
  key_id: string;
  signature: string;
}

export interface KeptReceipt {
  tracker: string;
  uuid: string;
  credential: string;
  name: LocalText;
  receipt: SignedReceipt;
  /** Whether its signature was found good with the published key. */
  verified: boolean;
  keptAt: string;
}

interface Schema extends DBSchema {
  credentials: { key: string; value: KeptCredential };
  pending: { key: string; value: PendingBallot };
  receipts: { key: string; value: KeptReceipt };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("dauys", 1, {
    upgrade(db) {
      db.createObjectStore("credentials", { keyPath: "id" });
      db.createObjectStore("pending", { keyPath: "id" });
      db.createObjectStore("receipts", { keyPath: "tracker" });
    },
  });
  return opened;
}

export function idOf(uuid: string, publicCredential: string): string {
  return `${uuid}:${publicCredential}`;
}

export async function keepCredential(credential: KeptCredential): Promise<void> {
  await (await database()).put("credentials", credential);
  // Otherwise a browser short of space may forget it without asking.
  await navigator.storage?.persist?.();
}

export async function keptCredentials(): Promise<KeptCredential[]> {
  return (await database()).getAll("credentials");
}

/** The credential of an account for an election; of any account if none is logged in. */
export async function keptCredential(
  uuid: string,
  account: string | undefined,
): Promise<KeptCredential | undefined> {
  const all = (await keptCredentials()).filter((each) => each.uuid === uuid);
  return account === undefined ? all[0] : all.find((each) => each.account === account);
}

export async function forgetCredential(id: string): Promise<void> {
  await (await database()).delete("credentials", id);
}

export async function keepPending(pending: PendingBallot): Promise<void> {
  await (await database()).put("pending", pending);
}

export async function pendingBallot(id: string): Promise<PendingBallot | undefined> {
  return (await database()).get("pending", id);
}

export async function forgetPending(id: string): Promise<void> {
  await (await database()).delete("pending", id);
}

export async function keepReceipt(receipt: KeptReceipt): Promise<void> {
  await (await database()).put("receipts", receipt);
}

/** Newest first. */
export async function keptReceipts(): Promise<KeptReceipt[]> {
  const all = await (await database()).getAll("receipts");
  return all.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}
