import { trustedScript } from "../../app/trustedTypes";
import type { PreparedBallot, Progress } from "../../crypto/ballot";
import type { PrepareReply, PrepareRequest } from "./prepare.worker";
import workerUrl from "./prepare.worker.ts?worker&url";

/** Encrypts and proves beside the page, which stays usable; the worker and its secrets end with the answer. */
export function prepareBeside(request: PrepareRequest, progress: Progress): Promise<PreparedBallot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedScript(workerUrl), { type: "module" });
    const end = (act: () => void) => {
      worker.terminate();
      act();
    };
    worker.onmessage = ({ data }: MessageEvent<PrepareReply>) => {
      if (data.kind === "progress") {
        progress(data.done, data.of);
      } else if (data.kind === "prepared") {
        const { ballot, tracker, opening } = data;
        end(() => resolve({ ballot, tracker, opening }));
      } else {
        end(() => reject(new Error(data.message)));
      }
    };
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}
