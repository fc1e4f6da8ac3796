import { ProblemError } from "../../api/problem";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Desk, kioskPath } from "./api";
import { DeskSession } from "./DeskSession";
import { stationMessages } from "./messages";
import { OpenSession } from "./OpenSession";
import { Terminals } from "./Terminals";
import { usePolled } from "./usePolled";
import { useStation } from "./useStation";

const EVERY_MS = 2000;

/** The desk of a station: its terminals, the sessions on them, and a session for the next voter. */
export default function DeskPage() {
  const t = useMessages(stationMessages);
  const { primary, id, name } = useStation();
  const desk = usePolled<Desk>(kioskPath(primary, id), EVERY_MS);
  const none = desk.error instanceof ProblemError && desk.error.status === 404 && desk.data === undefined;
  return (
    <Page title={`${t.desk.title}: ${name}`} lead={t.desk.lead}>
      <p>
        <a href={`/work/station?primary=${primary}`}>{t.back}</a>
      </p>
      {none ? (
        <Notice kind="warning">{t.desk.noKiosk}</Notice>
      ) : (
        <Loaded from={desk}>
          {(data) => (
            <>
              <h2>{t.desk.sessions}</h2>
              {data.sessions.length === 0 && <p class="muted">{t.desk.noSessions}</p>}
              {data.sessions.map((session) => (
                <DeskSession
                  key={session.session_id}
                  primary={primary}
                  station={id}
                  session={session}
                  terminal={
                    data.terminals.find((each) => each.terminal_id === session.terminal_id)?.name ?? ""
                  }
                  onDone={desk.reload}
                />
              ))}
              <OpenSession primary={primary} station={id} desk={data} onDone={desk.reload} />
              <Terminals primary={primary} station={id} desk={data} onDone={desk.reload} />
              <h2>{t.desk.figures}</h2>
              <dl class="facts">
                {Object.entries(data.figures).map(([figure, value]) => [
                  <dt key={figure}>{t.desk.figure[figure] ?? figure}</dt>,
                  <dd key={`${figure} value`}>{number(value)}</dd>,
                ])}
              </dl>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
