import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { usePolled } from "../station/usePolled";
import type { SmsWindow } from "./api";
import { operationsMessages } from "./messages";
import { Sparkline } from "./Sparkline";

const EVERY_MS = 60_000;
const SHOWN = 24;

/** Whether codes reach phones: without them nobody logs in. */
export function Sms() {
  const t = useMessages(operationsMessages);
  const sms = usePolled<{ items: SmsWindow[] }>("/api/registration/sms/statistics", EVERY_MS);
  return (
    <>
      <h2>{t.sms}</h2>
      <Loaded from={sms}>
        {({ items }) => (
          <>
            {items.length > 1 && (
              <Sparkline
                values={[...items].reverse().map((each) => each.handed_over)}
                label={t.smsLine(number(items.reduce((sum, each) => sum + each.handed_over, 0)))}
              />
            )}
            <Table
              caption={t.sms}
              rows={items.slice(0, SHOWN)}
              rowKey={(each) => each.from}
              empty={t.nothing}
              columns={[
                { head: t.from, cell: (each) => dateTime(each.from) },
                { head: t.handedOver, numeric: true, cell: (each) => number(each.handed_over) },
                { head: t.sent, numeric: true, cell: (each) => number(each.sent) },
                { head: t.delivered, numeric: true, cell: (each) => number(each.delivered) },
                { head: t.failed, numeric: true, cell: (each) => number(each.failed) },
                {
                  head: t.median,
                  numeric: true,
                  cell: (each) => (each.median_seconds === undefined ? "–" : number(each.median_seconds, 1)),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
