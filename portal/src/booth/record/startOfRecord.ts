import { type Election, readElection } from "../../crypto/election";
import { hexDigest } from "../../crypto/hash";
import { type BallotPaper, readPaper } from "./ballotPaper";

const BLOCK = 512;
const STEP = 64 * 1024;

/** What an election is, from its public record, each part compared with the digest that names it. */
export interface StartOfRecord {
  election: Election;
  paper: BallotPaper;
  /** The exact bytes of the ballot paper, as text. */
  paperText: string;
  /** Public credentials of all who may vote: never who has which. */
  credentials: ReadonlySet<string>;
  /** Digest of the first event: every later head of the board descends from it. */
  setupEvent: string;
}

/** The record says something else than it should: nothing must be encrypted for it. */
export class RecordError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RecordError";
  }
}

/** Gives bytes of the archive from an offset on: at least as many as asked for, if there are so many. */
export type ReadArchive = (from: number, count: number) => Promise<Uint8Array>;

/** Reads the archive by ranges. */
export function archiveOf(uuid: string): ReadArchive {
  return async (from, count) => {
    const response = await fetch(`/api/elections/${uuid}/archive`, {
      headers: { Range: `bytes=${from}-${from + count - 1}` },
      credentials: "omit",
    });
    if (!response.ok) {
      throw new RecordError(`the archive answers ${response.status}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.status === 206 ? bytes : bytes.subarray(from);
  };
}

/**
 * Reads the objects before the first event of an archive, and that event: they are the same for ever.
 *
 * @param paper fetches the bytes of the ballot paper, which the election commits to
 * @throws RecordError if anything does not agree
 */
export async function readStart(
  uuid: string,
  read: ReadArchive,
  paper: () => Promise<Uint8Array>,
): Promise<StartOfRecord> {
  const objects = new Map<string, string>();
  let setupEvent: string | undefined;
  for (let at = 0; setupEvent === undefined; ) {
    const entry = await readEntry(read, at);
    const [stem, kind] = splitName(entry.name);
    if (kind !== "header") {
      if (hexDigest(entry.content) !== stem) {
        throw new RecordError("an object of the record is not what its name says");
      }
      objects.set(stem, new TextDecoder().decode(entry.content));
      if (kind === "event") {
        setupEvent = stem;
      }
    }
    at = entry.next;
  }
  const event = parse<{ type: string; height: number; payload: string }>(objects, setupEvent);
  if (event.type !== "Setup" || event.height !== 0) {
    throw new RecordError("the record does not begin with its setup");
  }
  const setup = parse<{ election: string; credentials: string }>(objects, event.payload);
  const election = readElection(textOf(objects, setup.election));
  if (election.uuid !== uuid) {
    throw new RecordError("the record is that of another election");
  }
  const credentials = parse<string[]>(objects, setup.credentials).map((each) => each.split(",")[0] ?? "");
  const paperText = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await paper());
  return {
    election,
    paper: checkedPaper(election, paperText),
    paperText,
    credentials: new Set(credentials),
    setupEvent,
  };
}

/**
 * The ballot paper that an election commits to.
 *
 * @throws RecordError if these are other bytes, or the paper asks other things than the election
 */
export function checkedPaper(election: Election, text: string): BallotPaper {
  if (hexDigest(text) !== election.ballotPaper) {
    throw new RecordError("the ballot paper is not the one that the election commits to");
  }
  const paper = readPaper(text);
  const agrees =
    paper.contests.length === election.questions.length &&
    paper.contests.every((contest, i) => {
      const question = election.questions[i];
      return (
        question !== undefined &&
        contest.candidates.length === question.answers.length &&
        contest.min === question.min &&
        contest.max === question.max &&
        contest.blank === question.blank
      );
    });
  if (!agrees) {
    throw new RecordError("the ballot paper asks something else than the election");
  }
  return paper;
}

interface Entry {
  name: string;
  content: Uint8Array;
  next: number;
}

async function readEntry(read: ReadArchive, at: number): Promise<Entry> {
  let bytes = await read(at, STEP);
  if (bytes.length < BLOCK || bytes[0] === 0) {
    throw new RecordError("the record ends before its setup");
  }
  const name = textUntilZero(bytes.subarray(0, 100));
  const size = Number.parseInt(textUntilZero(bytes.subarray(124, 136)), 8);
  if (bytes.length < BLOCK + size) {
    bytes = await read(at, BLOCK + size);
  }
  if (!Number.isFinite(size) || bytes.length < BLOCK + size) {
    throw new RecordError("the record is cut off");
  }
  return {
    name,
    content: bytes.subarray(BLOCK, BLOCK + size),
    next: at + BLOCK + Math.ceil(size / BLOCK) * BLOCK,
  };
}

function splitName(name: string): [string, "header" | "event" | "data"] {
  const match = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
  return match ? [match[1] as string, match[2] as "event" | "data"] : ["", "header"];
}

function textUntilZero(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end)).trim();
}

function textOf(objects: Map<string, string>, name: string): string {
  const text = objects.get(name);
  if (text === undefined) {
    throw new RecordError("the record lacks an object that its setup names");
  }
  return text;
}

function parse<T>(objects: Map<string, string>, name: string): T {
  return JSON.parse(textOf(objects, name)) as T;
}
