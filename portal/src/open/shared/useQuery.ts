import { useCallback } from "preact/hooks";
import { useLocation } from "preact-iso";

export interface Query {
  values: Record<string, string>;
  /** Puts what is chosen into the address, in place of what was there; an empty value leaves it. */
  set: (changes: Record<string, string>) => void;
}

/** The address with other values in its query; empty ones are left out. */
export function withQuery(path: string, values: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Filters live in the address, so that a page can be kept and sent. */
export function useQuery(): Query {
  const { path, query, route } = useLocation();
  const set = useCallback(
    (changes: Record<string, string>) => route(withQuery(path, { ...query, ...changes }), true),
    [path, query, route],
  );
  return { values: query, set };
}
