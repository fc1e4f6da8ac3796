import { useState } from "preact/hooks";
import { ProblemError } from "../../api/problem";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import { TextField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Loading } from "../../ui/Waiting";
import type { Station, StationProtocol } from "./api";
import { observationMessages } from "./messages";
import { differences, findings, NUMBERS, type OwnCopy } from "./protocol";
import { reportPath } from "./reportPath";

interface Props {
  primary: string;
  station: Station;
  territory: string;
}

/** What a station said, whether it adds up, and whether the observer's copy says the same. */
export function StationCard({ primary, station, territory }: Props) {
  const t = useMessages(observationMessages);
  const protocol = useResource<StationProtocol>(
    `/api/registration/primaries/${encodeURIComponent(primary)}/stations/${station.id}/protocol`,
  );
  const isMissing = protocol.error instanceof ProblemError && protocol.error.status === 404;
  return (
    <>
      <h2>{inLanguage(station.name)}</h2>
      <p class="muted">{territory}</p>
      {isMissing && <p>{t.noProtocol}</p>}
      {protocol.error !== undefined && !isMissing && (
        <Failure error={protocol.error} retry={protocol.reload} />
      )}
      {protocol.loading && protocol.data === undefined && <Loading />}
      {protocol.data && <Compared primary={primary} station={station} protocol={protocol.data} />}
    </>
  );
}

function Compared({
  primary,
  station,
  protocol,
}: {
  primary: string;
  station: Station;
  protocol: StationProtocol;
}) {
  const t = useMessages(observationMessages);
  const [own, setOwn] = useState<OwnCopy>({});
  const computed = findings(protocol);
  const hidden = computed.filter((each) => !protocol.findings.includes(each));
  const differing = differences(own, protocol.numbers);
  const isTyped = NUMBERS.some((name) => (own[name] ?? "").trim() !== "");
  const name = inLanguage(station.name);
  return (
    <>
      <p class="muted">{t.submitted(dateTime(protocol.submitted_at))}</p>
      <dl class="facts">
        {NUMBERS.map((each) => [
          <dt key={`${each}-name`}>{t.numbers[each]}</dt>,
          <dd key={each}>{number(protocol.numbers[each])}</dd>,
        ])}
        <dt>{t.entitled}</dt>
        <dd>{number(protocol.entitled)}</dd>
      </dl>
      {protocol.findings.length === 0 && hidden.length === 0 && <p>{t.adds}</p>}
      {protocol.findings.length > 0 && (
        <Notice kind="warning">
          <Lines findings={protocol.findings} />
        </Notice>
      )}
      {hidden.length > 0 && (
        <Notice kind="error" title={t.hidden}>
          <Lines findings={hidden} />
        </Notice>
      )}
      <details>
        <summary>
          {t.compare}
          <span class="visually-hidden">: {name}</span>
        </summary>
        {NUMBERS.map((each) => (
          <TextField
            key={each}
            label={`${t.myCopy}: ${t.numbers[each]}`}
            inputMode="numeric"
            value={own[each] ?? ""}
            onValue={(value) => setOwn({ ...own, [each]: value })}
            error={differing.includes(each) ? `${t.published}: ${number(protocol.numbers[each])}` : undefined}
          />
        ))}
        {isTyped && differing.length === 0 && <Notice kind="good">{t.agrees}</Notice>}
        {differing.length > 0 && (
          <Notice kind="warning">
            <p>{t.disagrees}</p>
            <a
              href={reportPath({
                primary,
                territory: station.territory_id,
                kind: "protocol-mismatch",
                text: t.mismatchText(
                  name,
                  differing
                    .map((each) =>
                      t.mismatchLine(
                        t.numbers[each],
                        number(protocol.numbers[each]),
                        own[each]?.trim() ?? "",
                      ),
                    )
                    .join("; "),
                ),
              })}
            >
              {t.reportIt}
            </a>
          </Notice>
        )}
      </details>
    </>
  );
}

function Lines({ findings: lines }: { findings: string[] }) {
  const t = useMessages(observationMessages);
  return (
    <ul>
      {lines.map((each) => (
        <li key={each}>{t.findings[each] ?? each}</li>
      ))}
    </ul>
  );
}
