import { type Page as PageOf, useResource } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { Page } from "../../../../ui/Page";
import { Table } from "../../../../ui/Table";
import { Loaded } from "../../../../ui/Waiting";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";
import { CASES, type CaseOutline } from "./case";

/** The cases against whoever is logged in. */
export default function CasesPage() {
  const t = useMessages(candidateMessages);
  const cases = useResource<PageOf<CaseOutline>>(CASES);
  return (
    <Page title={t.cases.title} lead={t.cases.lead}>
      <p>
        <a href="/work/candidate">{t.title}</a>
      </p>
      <Loaded from={cases}>
        {(page) => (
          <Table
            caption={t.cases.title}
            empty={t.cases.none}
            rows={page.items}
            rowKey={(row) => row.case_id}
            columns={[
              {
                head: t.cases.case,
                cell: (row) => (
                  <a href={`/work/candidate/cases/${row.case_id}`}>
                    № {row.number}: {word(t.cases.grounds, row.ground)}
                  </a>
                ),
              },
              {
                head: t.cases.state,
                cell: (row) => (
                  <span>
                    {word(t.cases.states, row.state)}
                    {row.outcome && <> · {word(t.cases.kinds, row.outcome)}</>}
                  </span>
                ),
              },
              { head: t.cases.opened, cell: (row) => dateTime(row.opened_at) },
              {
                head: t.cases.answerUntil,
                cell: (row) => (row.answer_until ? dateTime(row.answer_until) : "—"),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
