import { ProblemError } from "../../api/problem";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Protocol, stationPath } from "./api";
import { Findings } from "./Findings";
import { stationMessages } from "./messages";
import { PrintedRoll } from "./PrintedRoll";
import { NUMBERS, ProtocolForm } from "./ProtocolForm";
import { useStation } from "./useStation";

/** The numbers of a station's papers, which stand once, and the roll that an offline station prints. */
export default function ProtocolPage() {
  const t = useMessages(stationMessages);
  const { primary, id, station, name } = useStation();
  const protocol = useResource<Protocol>(`${stationPath(primary, id)}/protocol`);
  const missing = protocol.error instanceof ProblemError && protocol.error.status === 404;
  return (
    <Page title={`${t.protocol.title}: ${name}`} lead={t.protocol.lead}>
      <p>
        <a href={`/work/station?primary=${primary}`}>{t.back}</a>
      </p>
      {station?.kind === "OFFLINE" && <PrintedRoll primary={primary} station={station} />}
      <h2>{t.protocol.numbers}</h2>
      {missing ? (
        <ProtocolForm
          primary={primary}
          id={id}
          entitled={station?.roll && station.roll.voters - station.roll.struck}
          onDone={protocol.reload}
        />
      ) : (
        <Loaded from={protocol}>
          {(data) => (
            <>
              <Notice kind="info">{t.protocol.stands(dateTime(data.submitted_at))}</Notice>
              <dl class="facts">
                {NUMBERS.map((each) => [
                  <dt key={each}>{t.protocol.fields[each]}</dt>,
                  <dd key={`${each} value`}>{number(data.numbers[each])}</dd>,
                ])}
                <dt>{t.protocol.entitled}</dt>
                <dd>{number(data.entitled)}</dd>
              </dl>
              <Findings of={data.findings} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
