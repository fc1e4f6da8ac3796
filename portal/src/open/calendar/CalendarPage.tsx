import { ProblemError } from "../../api/problem";
import { useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { Live } from "../shared/Live";
import { PrimaryField } from "../shared/PrimaryField";
import { useAll } from "../shared/useAll";
import { usePrimary } from "../shared/usePrimary";
import { useQuery } from "../shared/useQuery";
import { type Calendar, calendarOf } from "./api";
import { calendarMessages } from "./messages";
import { PhaseTable } from "./PhaseTable";
import { Version } from "./Version";

/** The calendar in force, and every version of it. */
export default function CalendarPage() {
  const t = useMessages(calendarMessages);
  const { set } = useQuery();
  const { primaries, chosen } = usePrimary(["OPEN", "ANNOUNCED"]);
  const calendar = useResource<Calendar>(chosen === undefined ? undefined : calendarOf(chosen));
  const versions = useAll<Calendar>(
    chosen === undefined ? undefined : calendarOf(chosen, "/versions?limit=200"),
  );
  const live = useStream<{ primary_id?: string }>("calendar", (news) => {
    if (news.primary_id === chosen) {
      calendar.reload();
      versions.reload();
    }
  });
  const missing = calendar.error instanceof ProblemError && calendar.error.status === 404;
  return (
    <Page title={t.title} lead={t.lead} wide>
      <div class="filters">
        <PrimaryField
          primaries={primaries.data ?? []}
          value={chosen ?? ""}
          onValue={(primary) => set({ primary })}
        />
      </div>
      {missing && calendar.data === undefined ? (
        <p class="muted">{t.none}</p>
      ) : (
        <Loaded from={primaries.error === undefined ? calendar : { ...calendar, error: primaries.error }}>
          {(found) => (
            <>
              <h2>
                {t.inForce(String(found.version))} <Live on={live} />
              </h2>
              <PhaseTable calendar={found} />
              <h2>{t.versions}</h2>
              <Loaded from={versions}>
                {(all) => (
                  <>
                    {[...all].reverse().map((each) => (
                      <Version key={each.version} calendar={each} current={each.version === found.version} />
                    ))}
                  </>
                )}
              </Loaded>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
