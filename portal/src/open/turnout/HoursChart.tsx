import { useMessages } from "../../i18n/catalogue";
import { date, number, ZONE } from "../../i18n/format";
import { Table } from "../../ui/Table";
import type { Hour } from "./aggregate";
import { turnoutMessages } from "./messages";

const HEIGHT = 220;
const BASE = 180;
const MIN_WIDTH = 320;

/** "14:00" in the country's time. */
function clock(hour: string): string {
  return new Intl.DateTimeFormat("ru-KZ", { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(
    new Date(hour),
  );
}

/** Bars per hour, and the same as a table. */
export function HoursChart({ hours }: { hours: readonly Hour[] }) {
  const t = useMessages(turnoutMessages);
  if (hours.length === 0) {
    return <p class="muted">{t.noHours}</p>;
  }
  const most = Math.max(1, ...hours.map((each) => each.voters));
  const width = Math.max(MIN_WIDTH, hours.length * 28);
  const step = width / hours.length;
  const labelEvery = Math.ceil(60 / step);
  return (
    <>
      <svg
        class="hours"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={t.chart(number(hours.length), number(most))}
      >
        {hours.map((each, index) => {
          const height = (each.voters / most) * (BASE - 30);
          const bar = Math.min(step * 0.8, 60);
          const middle = index * step + step / 2;
          return (
            <g key={each.hour}>
              <rect x={middle - bar / 2} y={BASE - height} width={bar} height={height} />
              {index % labelEvery === 0 && (
                <>
                  <text class="hour-label" x={middle} y={BASE + 20}>
                    {clock(each.hour)}
                  </text>
                  <text class="hour-label" x={middle} y={BASE - height - 6}>
                    {each.voters > 0 ? number(each.voters) : "…"}
                  </text>
                </>
              )}
            </g>
          );
        })}
        <line x1="0" y1={BASE} x2={width} y2={BASE} />
      </svg>
      <details>
        <summary>{t.asTable}</summary>
        <Table<Hour>
          caption={t.hours}
          rows={hours}
          rowKey={(each) => each.hour}
          empty={t.noHours}
          columns={[
            {
              head: t.hour,
              cell: (each) => (
                <time dateTime={each.hour}>
                  {date(each.hour)}, {clock(each.hour)}
                </time>
              ),
            },
            {
              head: t.voters,
              numeric: true,
              cell: (each) => (
                <span>
                  {each.voters > 0 || each.withheld === 0 ? number(each.voters) : ""}
                  {each.withheld > 0 && <span class="muted"> {t.hourWithheld(each.withheld)}</span>}
                </span>
              ),
            },
          ]}
        />
      </details>
    </>
  );
}
