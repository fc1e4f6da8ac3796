import { useRef } from "preact/hooks";
import { newKey } from "../../../api/http";
import { ProblemError } from "../../../api/problem";

/**
 * Creates something once: the key stays the same while nobody knows whether the service has heard the request, so that
 * trying again cannot make two of it.
 */
export function useAttempt(): <T>(act: (idempotencyKey: string) => Promise<T>) => Promise<T> {
  const key = useRef<string | undefined>(undefined);
  return async (act) => {
    key.current ??= newKey();
    try {
      const done = await act(key.current);
      key.current = undefined;
      return done;
    } catch (failure) {
      if (failure instanceof ProblemError && !failure.isTemporary) {
        key.current = undefined;
      }
      throw failure;
    }
  };
}
