import { useState } from "preact/hooks";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Form } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type StrikeOff, type StrikeOffs, stationPath, strikeOff } from "./api";
import { stationMessages } from "./messages";
import { isIin } from "./numbers";
import { StrikeOffState } from "./StrikeOffState";
import { useStation } from "./useStation";
import { VoterField } from "./VoterField";

/** Strikes a voter off the electronic roll, and says when the paper may be handed out. */
export default function PaperPage() {
  const t = useMessages(stationMessages);
  const { primary, id, name } = useStation();
  const counts = useResource<StrikeOffs>(`${stationPath(primary, id)}/strike-offs`);
  const [iin, setIin] = useState("");
  const [asking, setAsking] = useState(false);
  const [order, setOrder] = useState<StrikeOff>();
  const striking = useAction(async () => {
    setAsking(false);
    setOrder(undefined);
    setOrder(await strikeOff(primary, iin, id));
    setIin("");
    counts.reload();
  });
  return (
    <Page title={`${t.paper.title}: ${name}`} lead={t.paper.lead}>
      <p>
        <a href={`/work/station?primary=${primary}`}>{t.back}</a>
      </p>
      <Notice kind="warning">{t.paper.warning}</Notice>
      <Form onSubmit={() => isIin(iin) && setAsking(true)}>
        <VoterField value={iin} onValue={setIin} />
        <Failure error={striking.error} />
        <button type="submit" class="button button-primary" disabled={!isIin(iin) || striking.busy}>
          {t.paper.strike}
        </button>
      </Form>
      {asking && (
        <Dialog title={t.paper.ask} onClose={() => setAsking(false)}>
          <p>{t.paper.askText(iin)}</p>
          <div class="buttons">
            <button type="button" class="button button-danger" onClick={() => striking.run()}>
              {t.paper.strike}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t.cancel}
            </button>
          </div>
        </Dialog>
      )}
      {order && <StrikeOffState key={order.id} primary={primary} order={order} onSettled={counts.reload} />}
      <h2>{t.paper.counts}</h2>
      <Loaded from={counts}>
        {(data) => (
          <dl class="facts">
            <dt>{t.paper.ordered}</dt>
            <dd>{number(data.ordered)}</dd>
            <dt>{t.paper.inLog}</dt>
            <dd>{number(data.in_log)}</dd>
            <dt>{t.paper.confirmed}</dt>
            <dd>{number(data.confirmed)}</dd>
          </dl>
        )}
      </Loaded>
    </Page>
  );
}
