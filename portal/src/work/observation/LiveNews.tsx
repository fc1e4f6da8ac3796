import { useState } from "preact/hooks";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { time } from "../../i18n/format";
import { inLanguage, type LocalText } from "../../i18n/language";
import type { Places } from "../../programme/places";
import type { ElectionItem, Incident } from "./api";
import { observationMessages } from "./messages";

interface News {
  key: number;
  at: number;
  stream: string;
  text: string;
}

/** The streams differ in what they say of the count; each message has some of these. */
interface TallyMessage {
  uuid?: string;
  contest?: string;
  event?: string;
  stage?: string;
}

interface ControlMessage {
  kind: string;
  decision_number?: string;
  reason?: LocalText;
}

const MOST_SHOWN = 50;

/** What happened since the page was opened, the newest first; read out politely as it comes. */
export function LiveNews({ elections, places }: { elections: ElectionItem[]; places: Places }) {
  const t = useMessages(observationMessages);
  const [news, setNews] = useState<News[]>([]);
  const add = (stream: string, text: string) =>
    setNews((before) =>
      [{ key: (before[0]?.key ?? 0) + 1, at: Date.now(), stream, text }, ...before].slice(0, MOST_SHOWN),
    );
  const nameOf = (uuid: string | undefined) =>
    inLanguage(elections.find((each) => each.uuid === uuid)?.name) || (uuid ?? "");
  useStream<{ uuid: string; height: number; hash: string }>("board", (message) =>
    add("board", `${nameOf(message.uuid)}: ${message.height}, ${message.hash.slice(0, 16)}`),
  );
  useStream<TallyMessage>("tally", (message) => {
    const event = message.event ?? message.stage ?? "";
    add("tally", `${nameOf(message.uuid) || (message.contest ?? "")}: ${t.events[event] ?? event}`);
  });
  useStream<Incident>("incidents", (message) =>
    add(
      "incidents",
      `${places.territory(message.territory_id)}: ${t.incidentKinds[message.kind] ?? message.kind} — ${message.text}`,
    ),
  );
  useStream<ControlMessage>("control", (message) =>
    add(
      "control",
      [
        t.events[message.kind] ?? message.kind,
        message.decision_number ? t.decision(message.decision_number) : "",
        inLanguage(message.reason),
      ]
        .filter((part) => part !== "")
        .join(", "),
    ),
  );
  return (
    <section>
      <h2>{t.live}</h2>
      {news.length === 0 && <p class="muted">{t.noNews}</p>}
      <ul class="plain" aria-live="polite">
        {news.map((each) => (
          <li key={each.key}>
            <span class="muted">{time(each.at)}</span> <span class="tag">{t.streams[each.stream]}</span>{" "}
            {each.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
