import { readPrivateKey } from "./keyFile";
import { open } from "./partialDecryption";
import { RecordError, RecordVerifier, type VerifiedRecord } from "./record";
import { entries } from "./tar";

/** What the page asks of the worker, which keeps the record that it has verified. */
export type Request = { kind: "verify"; uuid: string; complete: boolean } | { kind: "open"; key: string };

/** What is shown of a verified record. */
export type Summary = Pick<
  VerifiedRecord,
  "trustees" | "electorate" | "ballots" | "counted" | "tallyHash" | "height" | "complete"
> & { uuid: string; questions: { name: string; candidates: number }[] };

export type Reply =
  | { kind: "progress"; bytes: number; of: number; ballots: number }
  | { kind: "verified"; summary: Summary }
  | { kind: "opened"; partialDecryption: string; bindingProof: string }
  | { kind: "failed"; defect: string; where: string };

let verified: VerifiedRecord | undefined;

function reply(message: Reply): void {
  postMessage(message);
}

async function verify(uuid: string, complete: boolean): Promise<void> {
  const response = await fetch(`/api/elections/${uuid}/archive`, { credentials: "omit" });
  if (!response.ok || response.body === null) {
    reply({ kind: "failed", defect: "no-answer", where: String(response.status) });
    return;
  }
  const of = Number(response.headers.get("Content-Length") ?? 0);
  const verifier = new RecordVerifier(complete);
  let bytes = 0;
  for await (const entry of entries(response.body, (read) => {
    bytes = read;
  })) {
    verifier.accept(entry);
    reply({ kind: "progress", bytes, of, ballots: verifier.seen });
  }
  const record = verifier.finish();
  if (record.election.uuid !== uuid) {
    throw new RecordError("object-name", uuid);
  }
  verified = record;
  const { trustees, electorate, ballots, counted, tallyHash, height } = record;
  const questions = record.election.questions.map((each) => ({
    name: each.question,
    candidates: each.answers.length,
  }));
  reply({
    kind: "verified",
    summary: { uuid, trustees, electorate, ballots, counted, tallyHash, height, complete, questions },
  });
}

function openTally(key: string): void {
  if (verified !== undefined) {
    const { election, tally, tallyHash } = verified;
    reply({ kind: "opened", ...open(election, tally, tallyHash, readPrivateKey(key)) });
  }
}

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    if (data.kind === "verify") {
      await verify(data.uuid, data.complete);
    } else {
      openTally(data.key);
    }
  } catch (failure) {
    // Never the message of an unknown failure: it may hold something of the key.
    const known = failure instanceof RecordError;
    reply({
      kind: "failed",
      defect: known ? failure.defect : data.kind === "verify" ? "unreadable" : "not-opened",
      where: known ? failure.where : "",
    });
  }
});
