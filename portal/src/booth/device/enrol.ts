import { get, getBytes } from "../../api/http";
import { publicCredential } from "../../crypto/credential";
import { archiveOf, RecordError, readStart, type StartOfRecord } from "../record/startOfRecord";
import type { MyElection } from "./myElections";
import { seal } from "./seal";
import { idOf, type KeptCredential, keepCredential } from "./vault";

/** The record's beginning, fetched and compared. */
export function fetchStart(uuid: string): Promise<StartOfRecord> {
  return readStart(uuid, archiveOf(uuid), () =>
    getBytes(`/api/elections/${uuid}/ballot-paper`, { token: null }),
  );
}

/** Is not on the list that everybody sees: the service has given the wrong thing, or somebody has mistyped. */
export class NotOnListError extends Error {
  constructor() {
    super("the credential is not on the published list");
    this.name = "NotOnListError";
  }
}

/** Checks a private credential against the published list. Gives its public credential. */
export function checkOnList(start: StartOfRecord, credential: string): string {
  const own = publicCredential(start.election.uuid, credential);
  if (!start.credentials.has(own)) {
    throw new NotOnListError();
  }
  return own;
}

/**
 * Gets the member's credential of an election to this device.
 *
 * @param typed a credential that the member has from elsewhere (an export), instead of asking the service
 */
export async function enrol(
  election: MyElection,
  account: string,
  passphrase: string | undefined,
  typed?: string,
): Promise<KeptCredential> {
  const start = await fetchStart(election.uuid);
  const credential = typed ?? (await fetchCredential(election.uuid, start));
  const own = checkOnList(start, credential);
  const kept: KeptCredential = {
    id: idOf(election.uuid, own),
    uuid: election.uuid,
    primary: election.primary_id,
    name: election.name,
    account,
    publicCredential: own,
    sealed: await seal(credential, passphrase),
    electionText: start.election.text,
    paperText: start.paperText,
    setupEvent: start.setupEvent,
    closes: election.closes,
    keptAt: new Date().toISOString(),
  };
  await keepCredential(kept);
  return kept;
}

async function fetchCredential(uuid: string, start: StartOfRecord): Promise<string> {
  const given = await get<{ private_credential: string; public_credential: string }>(
    `/api/me/credentials/${uuid}`,
  );
  if (publicCredential(start.election.uuid, given.private_credential) !== given.public_credential) {
    throw new RecordError("the private credential does not belong to the public one");
  }
  return given.private_credential;
}
