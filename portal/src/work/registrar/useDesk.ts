import { useResource } from "../../api/resource";
import type { Primary } from "../candidacy/common/api";
import { useAll } from "../candidacy/common/useAll";
import { useQuery } from "../candidacy/common/useQuery";

/** Which primary is worked on: that of the address, or the latest whose registration is open. */
export function useDesk(): { primary: string | undefined; primaries: Primary[]; error: unknown } {
  const { values } = useQuery();
  const primaries = useAll<Primary>("/api/registration/primaries");
  const open = [...primaries.items].reverse().find((each) => each.registration_closed_at === undefined);
  return {
    primary: values.primary ?? open?.id ?? primaries.items.at(-1)?.id,
    primaries: primaries.items,
    error: primaries.error,
  };
}

/** The account of whoever is logged in, to tell one's own claims from those of others. */
export function useMe(): string | undefined {
  return useResource<{ id: string }>("/api/me").data?.id;
}
