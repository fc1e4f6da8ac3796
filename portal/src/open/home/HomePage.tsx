import { useEffect } from "preact/hooks";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { uiMessages } from "../../ui/messages";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { usePrimary } from "../shared/usePrimary";
import { Announcements } from "./Announcements";
import { homeMessages } from "./messages";
import { NowVoting } from "./NowVoting";
import { Phases } from "./Phases";

/** How often the state of elections is asked for again; a stream would cost a phone a connection all day. */
const AGAIN_MS = 60_000;

/** What is going on, and the way to everything. */
export default function HomePage() {
  const t = useMessages(homeMessages);
  const ui = useMessages(uiMessages);
  const { primaries, elections, chosen } = usePrimary(["OPEN", "ANNOUNCED", "CLOSED", "RESULT"]);
  const { reload } = elections;
  useStream("calendar", reload);
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const cards = [
    ["/elections", ui.page.elections, t.cards.elections],
    ["/turnout", ui.page.turnout, t.cards.turnout],
    ["/candidates", ui.page.candidates, t.cards.candidates],
    ["/programmes", ui.page.programmes, t.cards.programmes],
    ["/results", ui.page.results, t.cards.results],
    ["/calendar", ui.page.calendar, t.cards.calendar],
    ["/control", t.control, t.cards.control],
    ["/statistics", t.statistics, t.cards.statistics],
    ["/about", ui.page.about, t.cards.about],
  ] as const;
  const primary = primaries.data?.find((each) => each.id === chosen);
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded from={elections}>
        {(all) => <NowVoting elections={all} primaries={primaries.data ?? []} />}
      </Loaded>
      {primary && <Phases primary={primary} />}
      {primary && <Announcements primary={primary} />}
      <h2>{t.moreTitle}</h2>
      <ul class="cards">
        {cards.map(([href, name, text]) => (
          <li key={href} class="card">
            <h3>
              <a href={href}>{name}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
