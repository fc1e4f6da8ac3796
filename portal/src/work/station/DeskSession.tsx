import { useState } from "preact/hooks";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { time } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { Form, TextField } from "../../ui/Form";
import { actOnSession, kioskPath, type DeskSession as Outline, type Session, sendCode } from "./api";
import { stationMessages } from "./messages";

/** A live session of a terminal, and what its state asks an officer to do. */
export function DeskSession({
  primary,
  station,
  session,
  terminal,
  onDone,
}: {
  primary: string;
  station: string;
  session: Outline;
  terminal: string;
  onDone: () => void;
}) {
  const t = useMessages(stationMessages);
  const [code, setCode] = useState("");
  const whole = useResource<Session>(`${kioskPath(primary, station)}/sessions/${session.session_id}`);
  const coding = useAction(async () => {
    await sendCode(primary, station, session.session_id, code);
    onDone();
  });
  const acting = useAction(async (act: "countersign" | "end") => {
    await actOnSession(primary, station, session.session_id, act);
    onDone();
  });
  const voter = whole.data?.voter;
  const name = voter && [voter.last_name, voter.first_name, voter.middle_name].filter(Boolean).join(" ");
  return (
    <section class="card">
      <h3>
        {terminal} <span class="tag">{t.desk.states[session.state] ?? session.state}</span>
      </h3>
      {name && <p>{name}</p>}
      {session.ends_at && <p class="muted">{t.desk.endsAt(time(session.ends_at))}</p>}
      {session.handed_over && <p>{t.desk.handedOver}</p>}
      {session.state === "AWAITING_CODE" && (
        <Form onSubmit={() => coding.run()} label={t.desk.sendCode}>
          <TextField
            label={t.desk.code}
            hint={t.desk.codeHint}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={code}
            onValue={(typed) => setCode(typed.replace(/\D/g, ""))}
          />
          <Failure error={coding.error} />
          <button type="submit" class="button" disabled={code.length !== 6 || coding.busy}>
            {t.desk.sendCode}
          </button>
        </Form>
      )}
      {session.state === "AWAITING_OFFICER" && (
        <>
          <p>{t.desk.secondText}</p>
          <button
            type="button"
            class="button button-primary"
            disabled={acting.busy}
            onClick={() => acting.run("countersign")}
          >
            {t.desk.countersign}
          </button>
        </>
      )}
      <Failure error={acting.error} />
      <div class="buttons">
        <button
          type="button"
          class="button button-danger"
          disabled={acting.busy}
          aria-label={`${t.desk.end}: ${terminal}`}
          onClick={() => acting.run("end")}
        >
          {t.desk.end}
        </button>
      </div>
    </section>
  );
}
