import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { SelectField, TextField } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { type ElectionItem, type ElectionPhase, PRIMARIES, type Primary } from "../shared/api";
import { Live } from "../shared/Live";
import { useLiveElections } from "../shared/liveElections";
import { sharedMessages } from "../shared/messages";
import { StateTag } from "../shared/StateTag";
import { TimeLeft } from "../shared/TimeLeft";
import { TurnoutText } from "../shared/TurnoutText";
import { useAll } from "../shared/useAll";
import { useQuery } from "../shared/useQuery";
import { Hash } from "./Hash";
import { matching } from "./matching";
import { electionsMessages } from "./messages";
import { When } from "./When";

const STATES: ElectionPhase[] = ["ANNOUNCED", "OPEN", "CLOSED", "BALLOTS_ENDED", "ENCRYPTED_TALLY", "RESULT"];

/** All elections, live. */
export default function ElectionsPage() {
  const t = useMessages(electionsMessages);
  const s = useMessages(sharedMessages);
  const { elections, live } = useLiveElections();
  const primaries = useAll<Primary>(PRIMARIES);
  const { values, set } = useQuery();
  return (
    <Page title={t.title} lead={t.lead} wide>
      <div class="filters">
        <SelectField
          label={s.primary}
          value={values.primary ?? ""}
          onValue={(primary) => set({ primary })}
          options={[
            { value: "", label: s.all },
            ...(primaries.data ?? []).map((each) => ({ value: each.id, label: inLanguage(each.name) })),
          ]}
        />
        <SelectField
          label={t.state}
          value={values.state ?? ""}
          onValue={(state) => set({ state })}
          options={[
            { value: "", label: t.anyState },
            ...STATES.map((state) => ({ value: state, label: s.state[state] })),
          ]}
        />
        <TextField
          label={t.search}
          type="search"
          value={values.text ?? ""}
          onValue={(text) => set({ text })}
        />
      </div>
      <Loaded from={elections}>
        {(all) => {
          const shown = matching(all, values);
          return (
            <>
              <p aria-live="polite">
                {t.count(shown.length)} <Live on={live} />
              </p>
              <Table<ElectionItem>
                caption={t.title}
                rows={shown}
                rowKey={(each) => each.uuid}
                empty={t.none}
                columns={[
                  {
                    head: t.election,
                    cell: (each) => (
                      <span>
                        <a href={`/elections/${each.uuid}`}>{inLanguage(each.name) || each.uuid}</a>
                        <br />
                        <code class="muted">{each.uuid}</code>
                      </span>
                    ),
                  },
                  { head: t.state, cell: (each) => <StateTag state={each.state} /> },
                  {
                    head: t.time,
                    cell: (each) => (
                      <span>
                        <When from={each.opens} to={each.closes} /> <TimeLeft of={each} />
                      </span>
                    ),
                  },
                  { head: t.turnout, cell: (each) => <TurnoutText of={each.turnout} />, numeric: true },
                  {
                    head: t.height,
                    cell: (each) => (each.height == null ? "—" : number(each.height)),
                    numeric: true,
                  },
                  {
                    head: t.verified,
                    cell: (each) => (each.verified_height == null ? "—" : number(each.verified_height)),
                    numeric: true,
                  },
                  { head: t.head, cell: (each) => <Hash text={each.head} /> },
                  {
                    head: t.alarms,
                    cell: (each) =>
                      each.alarms === 0 ? (
                        t.noAlarms
                      ) : (
                        <span class="tag tag-error">{t.alarmCount(each.alarms)}</span>
                      ),
                  },
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
