import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../../api/resource";

/** All pages of a list that is known to be short. */
export function useAll<T>(path: string | undefined): {
  items: T[];
  loading: boolean;
  error: unknown;
  reload: () => void;
} {
  const [state, setState] = useState<{ items: T[]; loading: boolean; error?: unknown }>({
    items: [],
    loading: path !== undefined,
  });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: round is a reason to ask again
  useEffect(() => {
    if (path === undefined) {
      setState({ items: [], loading: false });
      return;
    }
    let gone = false;
    setState((before) => ({ items: before.items, loading: true }));
    getAll<T>(path).then(
      (items) => !gone && setState({ items, loading: false }),
      (error) => !gone && setState((before) => ({ items: before.items, loading: false, error })),
    );
    return () => {
      gone = true;
    };
  }, [path, round]);
  return { ...state, error: state.error, reload: () => setRound((before) => before + 1) };
}
