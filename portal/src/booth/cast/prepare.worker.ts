import { prepareBallot } from "../../crypto/ballot";
import type { Choice } from "../../crypto/choices";
import { readElection } from "../../crypto/election";

/** What the page asks. */
export interface PrepareRequest {
  electionText: string;
  credential: string;
  choices: Choice[];
}

/** What comes back: progress any number of times, then one of the others. */
export type PrepareReply =
  | { kind: "progress"; done: number; of: number }
  | {
      kind: "prepared";
      ballot: string;
      tracker: string;
      opening: { randomness: string; plaintext: number }[][];
    }
  | { kind: "failed"; message: string };

const page = self as unknown as { postMessage(reply: PrepareReply): void; onmessage: unknown };

page.onmessage = (event: MessageEvent<PrepareRequest>) => {
  const { electionText, credential, choices } = event.data;
  try {
    const prepared = prepareBallot(readElection(electionText), credential, choices, (done, of) =>
      page.postMessage({ kind: "progress", done, of }),
    );
    page.postMessage({ kind: "prepared", ...prepared });
  } catch (failure) {
    page.postMessage({ kind: "failed", message: failure instanceof Error ? failure.message : "" });
  }
};
