import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../../api/resource";
import type { LocalText } from "../../../i18n/language";

export interface Candidate {
  candidacy_id: string;
  territory_id: string;
  registration_number: string;
  name: LocalText;
  status: "REGISTERED" | "WITHDRAWN" | "REMOVED";
}

const asked = new Map<string, Promise<Candidate[]>>();
const STATUSES = ["REGISTERED", "REMOVED", "WITHDRAWN"];

/** The public list answers for one status at a time. */
function candidatesOf(primary: string, territory: string): Promise<Candidate[]> {
  const key = `${primary} ${territory}`;
  let found = asked.get(key);
  if (found === undefined) {
    found = Promise.all(
      STATUSES.map((status) =>
        getAll<Candidate>(
          `/api/registration/primaries/${primary}/candidacies?territory=${territory}&status=${status}&limit=200`,
        ),
      ),
    ).then((lists) => lists.flat());
    found.catch(() => asked.delete(key));
    asked.set(key, found);
  }
  return found;
}

/** Candidates of some territories, of every status; names of whom a list mentions. */
export function useCandidates(primary: string | undefined, territories: readonly string[]): Candidate[] {
  const [candidates, setCandidates] = useState<Candidate[]>([]);
  const key = [...new Set(territories)].sort().join(" ");
  useEffect(() => {
    let here = true;
    if (primary !== undefined && key !== "") {
      Promise.all(key.split(" ").map((territory) => candidatesOf(primary, territory))).then(
        (lists) => here && setCandidates(lists.flat()),
        () => undefined,
      );
    }
    return () => {
      here = false;
    };
  }, [primary, key]);
  return candidates;
}
