import { useCallback } from "preact/hooks";
import { useLocation } from "preact-iso";

/** The address with some values of its query replaced; an empty value takes its name out. */
export function withQuery(url: string, changes: Record<string, string>): string {
  const [path = "", query = ""] = url.split("?");
  const values = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") {
      values.delete(name);
    } else {
      values.set(name, value);
    }
  }
  const text = values.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What is chosen on a page lives in its address: it survives a reload and can be sent to a colleague. */
export function useQuery(): {
  query: Record<string, string>;
  change: (changes: Record<string, string>) => void;
} {
  const { url, query, route } = useLocation();
  const change = useCallback(
    (changes: Record<string, string>) => route(withQuery(url, changes), true),
    [url, route],
  );
  return { query, change };
}
