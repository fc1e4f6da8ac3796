import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { trustedScript } from "../../app/trustedTypes";
import type { Reply, Request, Summary } from "./crypto/worker";
import workerUrl from "./crypto/worker.ts?worker&url";

export interface Progress {
  bytes: number;
  of: number;
  ballots: number;
}

/** Where the verification of a record is. */
export type State =
  | { at: "idle" }
  | { at: "verifying"; progress: Progress | undefined }
  | { at: "verified"; summary: Summary }
  | { at: "failed"; defect: string; where: string };

export interface Opened {
  partialDecryption: string;
  bindingProof: string;
}

/** Verifies a record in a worker, which keeps it and then opens exactly what it has verified. */
export function useRecord() {
  const [state, setState] = useState<State>({ at: "idle" });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const verify = useCallback((uuid: string, complete: boolean) => {
    worker.current?.terminate();
    const started = new Worker(trustedScript(workerUrl), { type: "module" });
    worker.current = started;
    setState({ at: "verifying", progress: undefined });
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.kind === "progress") {
        setState({ at: "verifying", progress: data });
      } else if (data.kind === "verified") {
        setState({ at: "verified", summary: data.summary });
      } else if (data.kind === "failed") {
        setState({ at: "failed", defect: data.defect, where: data.where });
      }
    };
    started.onerror = () => setState({ at: "failed", defect: "unreadable", where: "" });
    started.postMessage({ kind: "verify", uuid, complete } satisfies Request);
  }, []);
  const open = useCallback(
    (key: string) =>
      new Promise<Opened>((resolve, reject) => {
        const verified = worker.current;
        if (verified === undefined) {
          reject(new Error("nothing is verified"));
          return;
        }
        verified.onmessage = ({ data }: MessageEvent<Reply>) => {
          if (data.kind === "opened") {
            resolve(data);
          } else {
            reject(new Error("not opened"));
          }
        };
        verified.postMessage({ kind: "open", key } satisfies Request);
      }),
    [],
  );
  return { state, verify, open };
}
