import { useEffect, useRef, useState } from "preact/hooks";

export type StreamName = "turnout" | "board" | "tally" | "incidents" | "control" | "calendar";

/**
 * Follows a public stream while the component is there. The browser reconnects by itself and says where it was
 * (`Last-Event-ID`), so nothing is missed.
 *
 * @param on called with each message and the name of its event
 * @param whole begins with everything that is kept, not with what happens next
 * @returns whether the stream is connected
 */
export function useStream<T>(
  name: StreamName,
  on: (message: T, event: string) => void,
  whole = false,
): boolean {
  const [live, setLive] = useState(false);
  const latest = useRef(on);
  latest.current = on;
  useEffect(() => {
    const source = new EventSource(`/api/streams/${name}${whole ? "?last_event_id=0" : ""}`);
    const take = (event: MessageEvent<string>) => {
      try {
        latest.current(JSON.parse(event.data) as T, event.type);
      } catch {
        // Not for us: a message that is no JSON says nothing that we could show.
      }
    };
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = take;
    source.addEventListener(name, take);
    return () => source.close();
  }, [name, whole]);
  return live;
}
