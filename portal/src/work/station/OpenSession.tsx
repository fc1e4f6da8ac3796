import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Failure } from "../../ui/Failure";
import { Check, Form, SelectField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { type Desk, lookUp, openSession, type Voter } from "./api";
import { stationMessages } from "./messages";
import { isIin } from "./numbers";
import { VoterField } from "./VoterField";

/** Looks a voter up, to be compared with the document, and opens a session on a free terminal. */
export function OpenSession({
  primary,
  station,
  desk,
  onDone,
}: {
  primary: string;
  station: string;
  desk: Desk;
  onDone: () => void;
}) {
  const t = useMessages(stationMessages);
  const [iin, setIin] = useState("");
  const [voter, setVoter] = useState<Voter>();
  const [compared, setCompared] = useState(false);
  const [terminal, setTerminal] = useState("");
  const [confirmation, setConfirmation] = useState<"CODE" | "TWO_OFFICERS">("CODE");
  const busy = new Set(desk.sessions.map((each) => each.terminal_id));
  const free = desk.terminals.filter((each) => each.state === "PAIRED" && !busy.has(each.terminal_id));
  const chosen = free.some((each) => each.terminal_id === terminal) ? terminal : (free[0]?.terminal_id ?? "");
  const looking = useAction(async () => {
    setVoter(undefined);
    setCompared(false);
    const found = await lookUp(primary, station, iin);
    setVoter(found);
    setConfirmation(found.phone ? "CODE" : "TWO_OFFICERS");
  });
  const opening = useAction(async () => {
    await openSession(primary, station, { iin, terminal_id: chosen, confirmation });
    setIin("");
    setVoter(undefined);
    onDone();
  });
  return (
    <>
      <h2>{t.desk.next}</h2>
      <Form onSubmit={() => isIin(iin) && looking.run()} label={t.desk.next}>
        <VoterField
          value={iin}
          onValue={(typed) => {
            setIin(typed);
            setVoter(undefined);
          }}
        />
        <Failure error={looking.error} />
        <button type="submit" class="button" disabled={!isIin(iin) || looking.busy}>
          {t.desk.lookUp}
        </button>
      </Form>
      {voter && (
        <section class="card">
          <h3>{[voter.last_name, voter.first_name, voter.middle_name].filter(Boolean).join(" ")}</h3>
          {voter.refusal ? (
            <Notice kind="warning">{t.desk.refusals[voter.refusal] ?? voter.refusal}</Notice>
          ) : (
            <Form onSubmit={() => opening.run()} label={t.desk.open}>
              <Check label={t.desk.compared} checked={compared} onChecked={setCompared} />
              <fieldset>
                <legend>{t.desk.how}</legend>
                <Check
                  type="radio"
                  name="confirmation"
                  label={voter.phone ? t.desk.byCode : t.desk.noPhone}
                  checked={confirmation === "CODE"}
                  disabled={!voter.phone}
                  onChecked={() => setConfirmation("CODE")}
                />
                <Check
                  type="radio"
                  name="confirmation"
                  label={t.desk.byOfficers}
                  checked={confirmation === "TWO_OFFICERS"}
                  onChecked={() => setConfirmation("TWO_OFFICERS")}
                />
              </fieldset>
              {free.length === 0 ? (
                <Notice kind="info">{t.desk.noTerminal}</Notice>
              ) : (
                <SelectField
                  label={t.desk.terminal}
                  value={chosen}
                  onValue={setTerminal}
                  options={free.map((each) => ({ value: each.terminal_id, label: each.name }))}
                />
              )}
              <Failure error={opening.error} />
              <button
                type="submit"
                class="button button-primary"
                disabled={!compared || chosen === "" || opening.busy}
              >
                {t.desk.open}
              </button>
            </Form>
          )}
        </section>
      )}
    </>
  );
}
