import { usePages } from "../../api/resource";
import { useSession } from "../../session/useSession";
import type { Proposal } from "../api";
import { inScope, queue } from "./queue";

/** The queue that the address describes; unanswered ones unless it says otherwise. */
export function useQueue(query: (name: string) => string) {
  const session = useSession();
  const params = new URLSearchParams({ limit: "200" });
  const state = query("state") || "RECEIVED";
  if (state !== "ALL") {
    params.set("state", state);
  }
  for (const name of ["theme", "programme"]) {
    if (query(name)) {
      params.set(name, query(name));
    }
  }
  const list = usePages<Proposal>(`/api/proposals?${params}`);
  const mine = list.items.filter((each) => inScope(session, each.territory_id));
  return { list, state, proposals: queue(mine, query("order"), Number(query("support")) || 0) };
}
