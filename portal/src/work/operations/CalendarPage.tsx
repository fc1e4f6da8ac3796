import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { PrimaryField } from "../control/parts/PrimaryField";
import { usePrimary } from "../control/parts/primaries";
import { type Calendar, type Proposal, proposalsPath } from "./api";
import { CalendarForm } from "./CalendarForm";
import { operationsMessages } from "./messages";

/** The calendar of a primary: proposals, and a change such as an extension of voting. */
export default function CalendarPage() {
  const t = useMessages(operationsMessages);
  const { primary, items, choose } = usePrimary();
  const proposals = useResource<{ items: Proposal[] }>(primary && proposalsPath(primary.id));
  const calendar = useResource<Calendar>(primary && `/api/registration/primaries/${primary.id}/calendar`);
  return (
    <Page title={t.calendar.title} lead={t.calendar.lead}>
      <p>
        <a href="/work/operator">{t.title}</a>
      </p>
      <PrimaryField items={items} primary={primary} choose={choose} />
      <h2>{t.calendar.proposals}</h2>
      {primary && (
        <Loaded from={proposals}>
          {(data) => (
            <Table
              caption={t.calendar.proposals}
              rows={data.items}
              rowKey={(each) => each.id}
              empty={t.calendar.noProposals}
              columns={[
                {
                  head: t.calendar.when,
                  cell: (each) => (
                    <a href={`/work/operator/calendar/${primary.id}/${each.id}`}>
                      {dateTime(each.proposed_at)}
                    </a>
                  ),
                },
                { head: t.state, cell: (each) => t.calendar.states[each.state] ?? each.state },
                { head: t.calendar.reason, cell: (each) => inLanguage(each.reason) },
              ]}
            />
          )}
        </Loaded>
      )}
      <h2>{t.calendar.change}</h2>
      {primary && (
        <Loaded from={calendar}>
          {(data) => (
            <CalendarForm
              key={`${primary.id} ${data.version}`}
              primary={primary}
              calendar={data}
              version={calendar.etag}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}
