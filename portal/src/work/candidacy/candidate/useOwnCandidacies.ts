import { useEffect, useState } from "preact/hooks";
import { get } from "../../../api/http";
import { getAll, type Page } from "../../../api/resource";
import { type Application, type Primary, primaryPath } from "../common/api";

/** A candidacy of whoever is logged in. */
export interface OwnCandidacy {
  primary: Primary;
  candidacy: string;
  application: Application;
}

/** One's candidacies in all primaries, the latest first; known from one's applications and nominations. */
export function useOwnCandidacies(): { items: OwnCandidacy[]; loading: boolean; error: unknown } {
  const [state, setState] = useState<{ items: OwnCandidacy[]; loading: boolean; error?: unknown }>({
    items: [],
    loading: true,
  });
  useEffect(() => {
    let gone = false;
    find().then(
      (items) => !gone && setState({ items, loading: false }),
      (error) => !gone && setState({ items: [], loading: false, error }),
    );
    return () => {
      gone = true;
    };
  }, []);
  return { ...state, error: state.error };
}

async function find(): Promise<OwnCandidacy[]> {
  const primaries = (await getAll<Primary>("/api/registration/primaries")).reverse();
  const mine = await Promise.all(
    primaries.map(async (primary) => {
      const { items } = await get<Page<Application>>(`${primaryPath(primary.id)}/applications/mine`);
      return items.flatMap((application) =>
        application.state === "REGISTERED" && application.candidacy_id !== undefined
          ? [{ primary, candidacy: application.candidacy_id, application }]
          : [],
      );
    }),
  );
  return mine.flat();
}
