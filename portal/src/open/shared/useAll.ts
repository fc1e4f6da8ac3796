import { useCallback, useEffect, useState } from "preact/hooks";
import { getAll, type Resource } from "../../api/resource";
import { useLanguage } from "../../i18n/language";

/** The whole of a list, however many pages it has; for lists that are shown, counted or searched as one. */
export function useAll<T>(path: string | undefined): Resource<T[]> {
  const { language } = useLanguage();
  const [state, setState] = useState<{ path?: string; data?: T[]; error?: unknown }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: language and round are reasons to ask again
  useEffect(() => {
    if (path === undefined) {
      return;
    }
    let wanted = true;
    getAll<T>(path).then(
      (data) => wanted && setState({ path, data }),
      (error) => wanted && setState((before) => ({ ...(before.path === path ? before : {}), path, error })),
    );
    return () => {
      wanted = false;
    };
  }, [path, language, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const mine = state.path === path;
  return {
    data: mine ? state.data : undefined,
    etag: undefined,
    error: mine ? state.error : undefined,
    loading: path !== undefined && (!mine || (state.data === undefined && state.error === undefined)),
    reload,
  };
}
