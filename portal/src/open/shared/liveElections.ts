import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Resource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { ELECTIONS, type ElectionItem, type Turnout } from "./api";
import { useAll } from "./useAll";

/** A new head of a chain, as the stream `board` tells it. */
export interface BoardNews {
  uuid: string;
  height: number;
  hash: string;
  pos: number;
}

/** As the stream `turnout` tells it. */
export interface TurnoutNews {
  uuid: string;
  turnout: Turnout;
}

interface News {
  board: Record<string, BoardNews>;
  turnout: Record<string, Turnout>;
}

/** The elections as they were fetched, with what has been heard since. A height never goes back. */
export function withNews(elections: readonly ElectionItem[], news: News): ElectionItem[] {
  return elections.map((each) => {
    const head = news.board[each.uuid];
    const turnout = news.turnout[each.uuid];
    return {
      ...each,
      ...(head !== undefined && head.height > (each.height ?? -1)
        ? { height: head.height, head: head.hash }
        : {}),
      ...(turnout === undefined ? {} : { turnout }),
    };
  });
}

/** How long after news everything is fetched again: the verified height and alarms are in no stream. */
const RELOAD_MS = 5000;

/** All elections, kept up to date. */
export function useLiveElections(): { elections: Resource<ElectionItem[]>; live: boolean } {
  const fetched = useAll<ElectionItem>(ELECTIONS);
  const [news, setNews] = useState<News>({ board: {}, turnout: {} });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { reload } = fetched;
  const board = useStream<BoardNews>("board", (head) => {
    setNews((before) => ({ ...before, board: { ...before.board, [head.uuid]: head } }));
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      reload();
    }, RELOAD_MS);
  });
  const turnout = useStream<TurnoutNews>("turnout", (count) => {
    setNews((before) => ({ ...before, turnout: { ...before.turnout, [count.uuid]: count.turnout } }));
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const data = useMemo(
    () => (fetched.data === undefined ? undefined : withNews(fetched.data, news)),
    [fetched.data, news],
  );
  return { elections: { ...fetched, data }, live: board && turnout };
}
