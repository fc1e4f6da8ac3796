import { useEffect, useRef, useState } from "preact/hooks";

export type StreamName = "turnout" | "board" | "tally" | "incidents" | "control" | "calendar";

interface Follower {
  take: (event: MessageEvent<string>) => void;
  live: (live: boolean) => void;
}

/** One connection per stream, whoever on the page follows it: over HTTP/1.1 a browser opens six to a host in all. */
class SharedSource {
  readonly followers = new Set<Follower>();
  private readonly source: EventSource;

  constructor(name: StreamName) {
    this.source = new EventSource(`/api/streams/${name}`);
    const take = (event: MessageEvent<string>) => {
      for (const each of this.followers) {
        each.take(event);
      }
    };
    this.source.onmessage = take;
    this.source.addEventListener(name, take);
    this.source.onopen = () => this.tell(true);
    this.source.onerror = () => this.tell(false);
  }

  get isLive(): boolean {
    return this.source.readyState === EventSource.OPEN;
  }

  close(): void {
    this.source.close();
  }

  private tell(live: boolean): void {
    for (const each of this.followers) {
      each.live(live);
    }
  }
}

const sources = new Map<StreamName, SharedSource>();

function follow(name: StreamName, follower: Follower): () => void {
  const source = sources.get(name) ?? new SharedSource(name);
  sources.set(name, source);
  source.followers.add(follower);
  follower.live(source.isLive);
  return () => {
    source.followers.delete(follower);
    if (source.followers.size === 0) {
      source.close();
      sources.delete(name);
    }
  };
}

// A connection that a page left behind would keep the next one from loading.
addEventListener("pagehide", () => {
  for (const source of sources.values()) {
    source.close();
  }
});

/**
 * Follows a public stream while the component is there. The browser reconnects by itself and says where it was
 * (`Last-Event-ID`), so nothing is missed. A page should follow four at most.
 *
 * @param on called with each message and the name of its event
 * @returns whether the stream is connected
 */
export function useStream<T>(name: StreamName, on: (message: T, event: string) => void): boolean {
  const [live, setLive] = useState(false);
  const latest = useRef(on);
  latest.current = on;
  useEffect(
    () =>
      follow(name, {
        take: (event) => {
          try {
            latest.current(JSON.parse(event.data) as T, event.type);
          } catch {
            // Not for us: a message that is no JSON says nothing that we could show.
          }
        },
        live: setLive,
      }),
    [name],
  );
  return live;
}
