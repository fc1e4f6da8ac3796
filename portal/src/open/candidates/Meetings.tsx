import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { useAll } from "../shared/useAll";
import { type CampaignEvent, meetingsOf } from "./api";
import { EventState } from "./EventState";
import { candidatesMessages } from "./messages";
import { Where } from "./Where";

/** Meetings of a candidate. */
export function Meetings({ primary, candidacy }: { primary: string; candidacy: string }) {
  const t = useMessages(candidatesMessages);
  const meetings = useAll<CampaignEvent>(meetingsOf(primary, candidacy));
  return (
    <section>
      <h2>{t.meetings}</h2>
      <Loaded from={meetings}>
        {(all) => (
          <Table<CampaignEvent>
            caption={t.meetings}
            rows={all}
            rowKey={(each) => each.id}
            empty={t.noMeetings}
            columns={[
              {
                head: t.when,
                cell: (each) => <time dateTime={each.starts_at}>{dateTime(each.starts_at)}</time>,
              },
              { head: t.topic, cell: (each) => inLanguage(each.topic) },
              { head: t.where, cell: (each) => <Where event={each} /> },
              { head: t.state, cell: (each) => <EventState event={each} /> },
              {
                head: t.visits,
                cell: (each) => (each.visits == null ? "—" : number(each.visits)),
                numeric: true,
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
