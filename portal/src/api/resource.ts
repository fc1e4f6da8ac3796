import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "../i18n/language";
import { type Answer, get, request } from "./http";

/** A cursor page, as every list of the API comes. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** What a component knows of something it asked for. */
export interface Resource<T> {
  data: T | undefined;
  etag: string | undefined;
  error: unknown;
  loading: boolean;
  reload: () => void;
}

/**
 * Asks for a path when the component appears and whenever the path or the language changes; `undefined` asks for nothing.
 * What was there stays visible while it is asked for again.
 */
export function useResource<T>(path: string | undefined): Resource<T> {
  const { language } = useLanguage();
  const [state, setState] = useState<{
    path?: string;
    answer?: Answer<T>;
    error?: unknown;
    loading: boolean;
  }>({
    loading: path !== undefined,
  });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: language and round are reasons to ask again
  useEffect(() => {
    if (path === undefined) {
      setState({ loading: false });
      return;
    }
    const abort = new AbortController();
    setState((before) => (before.path === path ? { ...before, loading: true } : { path, loading: true }));
    request<T>("GET", path, { signal: abort.signal }).then(
      (answer) => setState({ path, answer, loading: false }),
      (error) => {
        if (!abort.signal.aborted) {
          setState((before) => ({ ...before, error, loading: false }));
        }
      },
    );
    return () => abort.abort();
  }, [path, language, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return {
    data: state.path === path ? state.answer?.data : undefined,
    etag: state.path === path ? state.answer?.etag : undefined,
    error: state.error,
    loading: state.loading,
    reload,
  };
}

/** A list that grows page by page. */
export interface Pages<T> {
  items: T[];
  error: unknown;
  loading: boolean;
  /** There is more; `more()` fetches it. */
  hasMore: boolean;
  more: () => void;
  reload: () => void;
}

/** The same for a list: `path` may have a query, not a cursor. */
export function usePages<T>(path: string | undefined): Pages<T> {
  const { language } = useLanguage();
  const [state, setState] = useState<{ items: T[]; next?: string; error?: unknown; loading: boolean }>({
    items: [],
    loading: path !== undefined,
  });
  const [round, setRound] = useState(0);
  const generation = useRef(0);
  const fetchPage = useCallback((from: string, cursor: string | undefined, before: T[]) => {
    const mine = generation.current;
    setState((was) => ({ ...was, loading: true, error: undefined }));
    const url =
      cursor === undefined
        ? from
        : `${from}${from.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
    get<Page<T>>(url).then(
      (page) => {
        if (mine === generation.current) {
          setState({
            items: [...before, ...page.items],
            ...(page.next ? { next: page.next } : {}),
            loading: false,
          });
        }
      },
      (error) => {
        if (mine === generation.current) {
          setState((was) => ({ ...was, error, loading: false }));
        }
      },
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: language and round are reasons to ask again
  useEffect(() => {
    generation.current++;
    if (path === undefined) {
      setState({ items: [], loading: false });
    } else {
      setState({ items: [], loading: true });
      fetchPage(path, undefined, []);
    }
  }, [path, language, round, fetchPage]);
  return {
    items: state.items,
    error: state.error,
    loading: state.loading,
    hasMore: state.next !== undefined,
    more: () => {
      if (path !== undefined && state.next !== undefined && !state.loading) {
        fetchPage(path, state.next, state.items);
      }
    },
    reload: useCallback(() => setRound((before) => before + 1), []),
  };
}

/** All pages of a list, one after the other; for lists that are known to be short. */
export async function getAll<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const url: string = cursor
      ? `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`
      : path;
    const page: Page<T> = await get<Page<T>>(url);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

/** Something a person does: one at a time, and what went wrong is shown. */
export interface Action<A extends unknown[]> {
  run: (...args: A) => Promise<boolean>;
  busy: boolean;
  error: unknown;
  clear: () => void;
}

/** `run` gives whether it went well. */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<unknown>): Action<A> {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const running = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(async (...args: A) => {
    if (running.current) {
      return false;
    }
    running.current = true;
    setState({ busy: true });
    try {
      await latest.current(...args);
      setState({ busy: false });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    } finally {
      running.current = false;
    }
  }, []);
  return {
    run,
    busy: state.busy,
    error: state.error,
    clear: useCallback(() => setState({ busy: false }), []),
  };
}
