import { useState } from "preact/hooks";
import { useAction } from "../../api/resource";
import { hexDigest } from "../../crypto/hash";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { fetchRoll, type Station } from "./api";
import { stationMessages } from "./messages";

/** The roll of an offline station: fetched by its officers, compared with the published digest, printed. */
export function PrintedRoll({ primary, station }: { primary: string; station: Station }) {
  const t = useMessages(stationMessages);
  const [agrees, setAgrees] = useState<boolean>();
  const fetching = useAction(async (form: "roll" | "roll.html") => {
    const bytes = await fetchRoll(primary, station.id, form);
    if (form === "roll") {
      setAgrees(hexDigest(bytes) === station.roll?.sha256);
      download(`${station.id}.csv`, bytes, "text/csv");
    } else {
      download(`${station.id}.html`, bytes, "text/html");
    }
  });
  return (
    <>
      <h2>{t.roll.title}</h2>
      <p>{t.roll.text}</p>
      <dl class="facts">
        {station.cut_off && (
          <>
            <dt>{t.roll.cutOff}</dt>
            <dd>{dateTime(station.cut_off)}</dd>
          </>
        )}
        {station.roll && (
          <>
            <dt>{t.roll.voters}</dt>
            <dd>{number(station.roll.voters)}</dd>
            <dt>{t.roll.struck}</dt>
            <dd>{number(station.roll.struck)}</dd>
            <dt>SHA-256</dt>
            <dd>
              <code>{station.roll.sha256}</code>
            </dd>
          </>
        )}
      </dl>
      {station.roll ? (
        <div class="buttons">
          <button
            type="button"
            class="button"
            disabled={fetching.busy}
            onClick={() => fetching.run("roll.html")}
          >
            {t.roll.html}
          </button>
          <button type="button" class="button" disabled={fetching.busy} onClick={() => fetching.run("roll")}>
            {t.roll.csv}
          </button>
        </div>
      ) : (
        <p class="muted">{t.roll.notReady}</p>
      )}
      <Failure error={fetching.error} />
      {agrees !== undefined && (
        <Notice kind={agrees ? "good" : "error"}>{agrees ? t.roll.agrees : t.roll.differs}</Notice>
      )}
    </>
  );
}
