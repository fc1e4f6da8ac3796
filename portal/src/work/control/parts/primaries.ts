import { useResource } from "../../../api/resource";
import type { LocalText } from "../../../i18n/language";
import { useQuery } from "./query";

export interface Primary {
  id: string;
  name: LocalText;
  zone: string;
  registration_closed_at?: string;
}

/** The primaries, and the one that the address names; without one the first that there is. */
export function usePrimary() {
  const { query, change } = useQuery();
  const primaries = useResource<{ items: Primary[] }>("/api/registration/primaries");
  const items = primaries.data?.items ?? [];
  const chosen = items.find((each) => each.id === query.primary) ?? items[0];
  return { primaries, items, primary: chosen, choose: (id: string) => change({ primary: id }) };
}
