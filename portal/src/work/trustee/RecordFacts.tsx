import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Notice } from "../../ui/Notice";
import { Table } from "../../ui/Table";
import type { Summary } from "./crypto/worker";
import { trusteeMessages } from "./messages";

/** What a verified record contains: what a trustee is about to open. */
export function RecordFacts({ of: summary }: { of: Summary }) {
  const t = useMessages(trusteeMessages);
  return (
    <>
      <Notice kind="good" title={t.open.verified}>
        <p>{summary.complete ? t.open.verifiedAll : t.open.verifiedSum}</p>
      </Notice>
      <dl class="facts">
        <dt>{t.open.ballots}</dt>
        <dd>{number(summary.ballots)}</dd>
        <dt>{t.counted}</dt>
        <dd>{number(summary.counted)}</dd>
        <dt>{t.open.electorate}</dt>
        <dd>{number(summary.electorate)}</dd>
        <dt>{t.open.height}</dt>
        <dd>{number(summary.height)}</dd>
        <dt>{t.open.tally}</dt>
        <dd>
          <code>{summary.tallyHash}</code>
        </dd>
      </dl>
      <Table
        caption={t.open.contests}
        rows={summary.questions}
        rowKey={(each) => each.name}
        empty=""
        columns={[
          { head: t.open.contest, cell: (each) => each.name },
          { head: t.open.candidates, numeric: true, cell: (each) => number(each.candidates) },
        ]}
      />
    </>
  );
}
