import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../api/resource";
import { type Candidacy, candidaciesOf } from "./api";

/**
 * What the public list says of one candidacy. There is no address for a single one, so it is looked for among those of its
 * contest: those who stand, then those removed or withdrawn.
 */
export function useCandidacy(
  primary: string,
  candidacy: string,
  contest: string | undefined,
): Candidacy | undefined {
  const [found, setFound] = useState<Candidacy>();
  useEffect(() => {
    let wanted = true;
    const search = async () => {
      for (const status of ["REGISTERED", "REMOVED", "WITHDRAWN"]) {
        const all = await getAll<Candidacy>(candidaciesOf(primary, { contest: contest ?? "", status }));
        const match = all.find((each) => each.candidacy_id === candidacy);
        if (match !== undefined) {
          return match;
        }
      }
      return undefined;
    };
    if (contest !== undefined) {
      search().then(
        (match) => wanted && setFound(match),
        () => undefined,
      );
    }
    return () => {
      wanted = false;
    };
  }, [primary, candidacy, contest]);
  return found?.candidacy_id === candidacy ? found : undefined;
}
