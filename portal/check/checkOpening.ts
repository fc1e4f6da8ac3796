import { ed25519 } from "@noble/curves/ed25519.js";

/**
 * Checks an opened ballot. Written apart from the booth on purpose: it shares no code with what made the ballot but the
 * curve itself, so that a mistake there is not repeated here.
 */

/** One thing that was looked at. */
export interface Finding {
  check: "election" | "ballot" | "encryption" | "numbers";
  holds: boolean;
}

/** What an opened ballot is and contains. */
export interface Verdict {
  findings: Finding[];
  holds: boolean;
  uuid: string;
  /** φ, Base64. */
  electionHash: string;
  tracker: string;
  contests: { question: string; marked: string[]; blank: boolean }[];
}

interface OpenedBallot {
  version: number;
  election_uuid: string;
  election: string;
  ballot: string;
  opening: { randomness: string; plaintext: number }[][];
}

interface ElectionText {
  public_key: string;
  questions: { answers: string[]; blank?: boolean; min: number; max: number; question: string }[];
  uuid: string;
}

interface BallotText {
  election_uuid: string;
  election_hash: string;
  answers: { choices: { alpha: string; beta: string }[] }[];
}

const Point = ed25519.Point;
const q = Point.Fn.ORDER;

/** @throws Error if the text is not an opened ballot at all */
export async function checkOpening(text: string): Promise<Verdict> {
  const file = JSON.parse(text) as OpenedBallot;
  if (file.version !== 1 || typeof file.ballot !== "string" || typeof file.election !== "string") {
    throw new Error("not an opened ballot");
  }
  const election = JSON.parse(file.election) as ElectionText;
  const ballot = JSON.parse(file.ballot) as BallotText;
  const electionHash = await sha256Base64(file.election);
  const key = point(election.public_key);
  let encryption =
    file.opening.length === ballot.answers.length && ballot.answers.length === election.questions.length;
  let numbers = true;
  const contests = election.questions.map((question, i) => {
    const opened = file.opening[i] ?? [];
    const choices = ballot.answers[i]?.choices ?? [];
    const offset = question.blank ? 1 : 0;
    encryption &&= choices.length === opened.length && opened.length === question.answers.length + offset;
    opened.forEach(({ randomness, plaintext }, j) => {
      const choice = choices[j];
      const r = BigInt(randomness);
      numbers &&= (plaintext === 0 || plaintext === 1) && r > 0n && r < q;
      if (choice !== undefined && numbers) {
        // alpha = r·G and beta - r·Y = m·G, in additive writing.
        const message = plaintext === 1 ? Point.BASE : Point.ZERO;
        encryption &&= point(choice.alpha).equals(Point.BASE.multiply(r));
        encryption &&= point(choice.beta).subtract(key.multiply(r)).equals(message);
      }
    });
    const marked = question.answers.filter((_, j) => opened[j + offset]?.plaintext === 1);
    const blank = question.blank === true && opened[0]?.plaintext === 1;
    numbers &&= blank ? marked.length === 0 : marked.length >= question.min && marked.length <= question.max;
    return { question: question.question, marked, blank };
  });
  const findings: Finding[] = [
    {
      check: "election",
      holds: election.uuid === file.election_uuid && election.uuid === ballot.election_uuid,
    },
    { check: "ballot", holds: ballot.election_hash === electionHash },
    { check: "numbers", holds: numbers },
    { check: "encryption", holds: encryption },
  ];
  return {
    findings,
    holds: findings.every((each) => each.holds),
    uuid: file.election_uuid,
    electionHash,
    tracker: await sha256Base64(file.ballot),
    contests,
  };
}

function point(hex: string): InstanceType<typeof Point> {
  const pairs = hex.match(/../g) ?? [];
  return Point.fromHex(pairs.reverse().join(""));
}

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/=+$/, "");
}
