import type { Resource } from "../../api/resource";
import { ELECTIONS, type ElectionItem, type ElectionPhase, PRIMARIES, type Primary } from "./api";
import { choosePrimary } from "./choosePrimary";
import { useAll } from "./useAll";
import { useQuery } from "./useQuery";

export interface ChosenPrimary {
  primaries: Resource<Primary[]>;
  elections: Resource<ElectionItem[]>;
  /** That in the address, or the one that is meant without; not known until the lists have come. */
  chosen: string | undefined;
}

/** Which primary the page is about: `primary` in the address, else by the states that the page is about. */
export function usePrimary(wanted: readonly ElectionPhase[]): ChosenPrimary {
  const { values } = useQuery();
  const primaries = useAll<Primary>(PRIMARIES);
  const elections = useAll<ElectionItem>(ELECTIONS);
  const known =
    primaries.data !== undefined && (elections.data !== undefined || elections.error !== undefined);
  const chosen =
    values.primary || (known ? choosePrimary(primaries.data ?? [], elections.data ?? [], wanted) : undefined);
  return { primaries, elections, chosen };
}
