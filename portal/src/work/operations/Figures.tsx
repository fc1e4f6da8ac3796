import { useMessages } from "../../i18n/catalogue";
import { number, time } from "../../i18n/format";
import { Table } from "../../ui/Table";
import type { Figure, Reading } from "./api";
import { operationsMessages } from "./messages";
import type { Rate } from "./rates";

/** Everything else of a reading, for whoever looks closer: slowest paths, our own figures, and the line as numbers. */
export function Figures({ of: reading, rates }: { of: Reading; rates: readonly Rate[] }) {
  const t = useMessages(operationsMessages);
  return (
    <>
      <details>
        <summary>{t.slowest}</summary>
        <Table
          caption={t.slowest}
          rows={reading.requests.slowest}
          rowKey={(each) => `${each.method} ${each.path}`}
          empty={t.nothing}
          columns={[
            {
              head: t.path,
              cell: (each) => (
                <code>
                  {each.method} {each.path}
                </code>
              ),
            },
            { head: t.count, numeric: true, cell: (each) => number(each.count) },
            { head: t.mean, numeric: true, cell: (each) => number(each.mean_ms, 1) },
            { head: t.max, numeric: true, cell: (each) => number(each.max_ms) },
            { head: "5xx", numeric: true, cell: (each) => number(each.errors_5xx) },
          ]}
        />
      </details>
      <details>
        <summary>{t.figures}</summary>
        <Table
          caption={t.figures}
          rows={reading.figures}
          rowKey={label}
          empty={t.nothing}
          columns={[
            { head: t.figure, cell: (each) => <code>{label(each)}</code> },
            { head: t.value, numeric: true, cell: value },
          ]}
        />
      </details>
      <details>
        <summary>{t.lineAsTable}</summary>
        <Table
          caption={t.lineAsTable}
          rows={[...rates].reverse()}
          rowKey={(each) => each.at}
          empty={t.nothing}
          columns={[
            { head: t.takenAt, cell: (each) => time(each.at) },
            { head: t.perSecond, numeric: true, cell: (each) => number(each.perSecond, 1) },
            { head: t.errors, numeric: true, cell: (each) => number(each.errorsPerSecond, 2) },
          ]}
        />
      </details>
    </>
  );
}

function label(each: Figure): string {
  const tags = Object.entries(each.tags).map(([tag, is]) => `${tag}=${is}`);
  return tags.length === 0 ? each.name : `${each.name} {${tags.join(", ")}}`;
}

function value(each: Figure): string {
  return each.kind === "timer"
    ? `${number(each.count ?? 0)} × ${number(each.mean_ms ?? 0, 1)} ms`
    : number(each.value ?? 0, 2);
}
