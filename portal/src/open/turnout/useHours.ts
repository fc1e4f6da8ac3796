import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { type Hour, type HourlyTurnout, sumHours } from "./aggregate";

/** So many questions at a time: a country has hundreds of elections, a phone few connections. */
const AT_ONCE = 6;

async function fetchAll(uuids: readonly string[], signal: AbortSignal): Promise<HourlyTurnout[]> {
  const waiting = [...uuids];
  const found: HourlyTurnout[] = [];
  const work = async () => {
    for (let uuid = waiting.shift(); uuid !== undefined; uuid = waiting.shift()) {
      found.push(await get<HourlyTurnout>(`/api/elections/${uuid}/turnout`, { signal }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

export interface Hours {
  hours: Hour[] | undefined;
  error: unknown;
}

/**
 * The turnout by hour over several elections; `undefined` asks for nothing.
 *
 * @param round another number is a reason to ask again
 */
export function useHours(uuids: readonly string[] | undefined, round: number): Hours {
  const [state, setState] = useState<{ key?: string } & Hours>({ hours: undefined, error: undefined });
  const key = uuids?.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: round is a reason to ask again
  useEffect(() => {
    if (key === undefined) {
      return;
    }
    const abort = new AbortController();
    fetchAll(key === "" ? [] : key.split(" "), abort.signal).then(
      (parts) => setState({ key, hours: sumHours(parts), error: undefined }),
      (error) => !abort.signal.aborted && setState({ key, hours: undefined, error }),
    );
    return () => abort.abort();
  }, [key, round]);
  return state.key === key ? state : { hours: undefined, error: undefined };
}
