const KEY = "dauys.trustee.opened";
const LINE = /^([1-9A-HJ-NP-Za-km-z]{14,}) ([0-9a-f]{64})$/;

/** Per public key and election the digest of the encrypted tally that was opened. */
type Notes = Record<string, Record<string, string>>;

function read(): Notes {
  return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Notes;
}

/** This key has opened another tally of the same election. */
export class OpenedOtherError extends Error {
  constructor(readonly before: string) {
    super("another tally was opened");
    this.name = "OpenedOtherError";
  }
}

/**
 * Notes that a tally is about to be opened, before anything is decrypted. The same tally may be noted again. Who gets two
 * tallies of one election, which differ by a ballot, has that ballot; only a memory can refuse the second.
 *
 * @throws OpenedOtherError if another tally of this election was opened
 * @throws Error if the note cannot be kept: nothing may be opened then
 */
export function note(publicKey: string, election: string, tally: string): void {
  const notes = read();
  const before = notes[publicKey]?.[election];
  if (before !== undefined && before !== tally) {
    throw new OpenedOtherError(before);
  }
  notes[publicKey] = { ...notes[publicKey], [election]: tally };
  localStorage.setItem(KEY, JSON.stringify(notes));
}

/** What this key has opened in the form of the auditor's KEYFILE.opened. */
export function journalText(publicKey: string): string {
  return Object.entries(read()[publicKey] ?? {})
    .map(([election, tally]) => `${election} ${tally}\n`)
    .join("");
}

/**
 * Takes the notes of the auditor over, so that neither of the two opens what the other has refused.
 *
 * @throws OpenedOtherError, or Error for a file that is none
 */
export function takeOver(publicKey: string, text: string): void {
  const lines = text.slice(0, text.lastIndexOf("\n") + 1).split("\n");
  for (const line of lines.slice(0, -1)) {
    const [, election, tally] = LINE.exec(line) ?? [];
    if (election === undefined || tally === undefined) {
      throw new Error("no journal of openings");
    }
    note(publicKey, election, tally);
  }
}
