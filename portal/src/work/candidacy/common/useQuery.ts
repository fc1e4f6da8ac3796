import { useCallback } from "preact/hooks";
import { useLocation } from "preact-iso";

/** The query of the page's address, and a way to change it: a filter is a place that can be kept and sent to others. */
export interface Query {
  values: Record<string, string>;
  set: (changes: Record<string, string | undefined>) => void;
}

export function useQuery(): Query {
  const { path, query, route } = useLocation();
  const set = useCallback(
    (changes: Record<string, string | undefined>) => {
      route(addressOf(path, { ...query, ...changes }), true);
    },
    [path, query, route],
  );
  return { values: query, set };
}

/** An address with those of the values that are there. */
export function addressOf(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
