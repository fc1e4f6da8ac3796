import { useEffect, useState } from "preact/hooks";
import { post } from "../../api/http";
import { useMessages } from "../../i18n/catalogue";
import { duration } from "../../i18n/format";
import { boothMessages } from "../messages";
import { type Next, nextAfter, type Place } from "./queueStep";
import { useNow } from "./TimeLeft";

interface Props {
  /** Seconds that the refusal asked to wait for, in case the room does not answer. */
  retryAfter: number | undefined;
  /** It is the person's turn. The pass is absent if nobody counts at the moment. */
  onTurn: (pass: string | undefined) => void;
}

/** The place in the queue for logging in. Asks again by itself; the ticket is a number and says nothing about a person. */
export function Queue({ retryAfter, onTurn }: Props) {
  const t = useMessages(boothMessages).queue;
  const [place, setPlace] = useState<Place | undefined>();
  const [next, setNext] = useState<Next>(() => ({ at: Date.now(), act: "ask" }));
  const now = useNow();
  const again = next.at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is taken once, when its time has come
  useEffect(() => {
    let gone = false;
    const step = async () => {
      if (next.act === "try") {
        onTurn(undefined);
        return;
      }
      const body = place?.ticket === undefined ? {} : { ticket: place.ticket };
      const answer = await post<Place>("/api/ballot-box/queue", body, { token: null }).catch(() => undefined);
      if (gone) {
        return;
      }
      if (answer !== undefined) {
        setPlace(answer);
      }
      const following = nextAfter(answer, retryAfter, Date.now());
      if (following === undefined) {
        onTurn(answer?.admission);
      } else {
        setNext(following);
      }
    };
    const timer = setTimeout(step, Math.max(0, next.at - Date.now()));
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [next]);
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">{t.title}</h2>
      <p>{t.lead}</p>
      {place?.position !== undefined && (
        <p class="lead" role="status">
          <strong>{t.position(place.position)}</strong>{" "}
          {place.estimated_seconds !== undefined && t.estimate(duration(place.estimated_seconds * 1000))}
        </p>
      )}
      {place?.state === "open" && place.admission !== undefined && <p role="status">{t.turn}</p>}
      <p class="muted">{t.next(duration(Math.max(1000, again - now)))}</p>
      <p>{t.closesNote}</p>
      <p class="muted">{t.enrolledHint}</p>
    </section>
  );
}
