import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { Form, TextField, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Table } from "../../ui/Table";
import { addTerminal, type Desk, removeTerminal } from "./api";
import { stationMessages } from "./messages";
import { RemoveTerminal } from "./RemoveTerminal";

/** The terminals of a station: pairs another, and revokes one that is lost or not needed any more. */
export function Terminals({
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
  const [name, setName] = useState("");
  const [pairing, setPairing] = useState<{ id: string; code: string; expiresIn: number }>();
  const adding = useAction(async () => {
    const added = await addTerminal(primary, station, name.trim());
    setPairing({ id: added.terminal_id, code: added.pairing_code, expiresIn: added.expires_in });
    setName("");
    onDone();
  });
  const paired = desk.terminals.some((each) => each.terminal_id === pairing?.id && each.state === "PAIRED");
  return (
    <>
      <h2>{t.desk.terminals}</h2>
      <Table
        caption={t.desk.terminals}
        rows={desk.terminals}
        rowKey={(each) => each.terminal_id}
        empty={t.desk.noTerminals}
        columns={[
          { head: t.desk.terminal, cell: (each) => each.name },
          {
            head: t.desk.state,
            cell: (each) => (each.state === "PAIRED" ? t.desk.paired : t.desk.pairing),
          },
          { head: t.desk.until, cell: (each) => dateTime(each.expires_at) },
          {
            head: t.desk.action,
            cell: (each) => (
              <RemoveTerminal
                name={each.name}
                remove={async () => {
                  await removeTerminal(primary, station, each.terminal_id);
                  onDone();
                }}
              />
            ),
          },
        ]}
      />
      {pairing && !paired && (
        <Notice kind="info" title={t.desk.pairingCode}>
          <p>
            <strong>{pairing.code}</strong>
          </p>
          <p>{t.desk.pairingText(`${location.origin}/kiosk`, duration(pairing.expiresIn * 1000))}</p>
        </Notice>
      )}
      {pairing && paired && <Notice kind="good">{t.desk.pairedNow}</Notice>}
      <Form onSubmit={() => adding.run()} label={t.desk.addTerminal}>
        <TextField
          label={t.desk.terminalName}
          value={name}
          maxLength={40}
          onValue={setName}
          error={violationOf(adding.error, "name")}
        />
        <Failure error={adding.error} />
        <button type="submit" class="button" disabled={name.trim() === "" || adding.busy}>
          {t.desk.addTerminal}
        </button>
      </Form>
    </>
  );
}
