import { useLocation } from "preact-iso";

/** A query string with these changes; what is empty is left out. */
export function withQuery(query: Record<string, string>, changes: Record<string, string>): string {
  const params = new URLSearchParams(
    Object.entries({ ...query, ...changes }).filter(([, value]) => value !== ""),
  ).toString();
  return params === "" ? "" : `?${params}`;
}

/** What was chosen on a page lives in its address, so that it can be kept and passed on. */
export function useQuery(): [(name: string) => string, (changes: Record<string, string>) => void] {
  const { path, query, route } = useLocation();
  return [(name) => query[name] ?? "", (changes) => route(path + withQuery(query, changes), true)];
}
