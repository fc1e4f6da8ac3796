import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { ProblemError } from "../../api/problem";
import { getAll } from "../../api/resource";
import { type Station, stationPath, stationsPath } from "./api";

const AT_ONCE = 4;

/** There is no list of one's own stations: each is asked whether it knows this officer. */
export function useMine(primary: string | undefined): {
  stations: Station[] | undefined;
  error: unknown;
} {
  const [state, setState] = useState<{ stations?: Station[]; error?: unknown }>({});
  useEffect(() => {
    if (primary === undefined) {
      return;
    }
    let here = true;
    setState({});
    find(primary).then(
      (stations) => here && setState({ stations }),
      (error: unknown) => here && setState({ error }),
    );
    return () => {
      here = false;
    };
  }, [primary]);
  return { stations: state.stations, error: state.error };
}

async function find(primary: string): Promise<Station[]> {
  const all = await getAll<Station>(`${stationsPath(primary)}?limit=200`);
  const mine: Station[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    const own = await Promise.all(some.map((station) => isMine(primary, station)));
    mine.push(...some.filter((_, i) => own[i]));
  }
  return mine;
}

async function isMine(primary: string, station: Station): Promise<boolean> {
  try {
    await get(`${stationPath(primary, station.id)}/strike-offs`);
    return true;
  } catch (failure) {
    if (failure instanceof ProblemError && (failure.status === 404 || failure.status === 403)) {
      return false;
    }
    throw failure;
  }
}
