import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Copyable } from "../../ui/Copyable";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { commands } from "../elections/commands";
import { type Contest, contestsOf } from "../shared/api";
import { PrimaryField } from "../shared/PrimaryField";
import { useAll } from "../shared/useAll";
import { usePrimary } from "../shared/usePrimary";
import { useQuery } from "../shared/useQuery";
import { type ContestRating, ratingsOf } from "./api";
import { resultsMessages } from "./messages";

/** The contests of a primary that have a rating. */
export default function ResultsPage() {
  const t = useMessages(resultsMessages);
  const { set } = useQuery();
  const { primaries, chosen } = usePrimary(["RESULT", "ENCRYPTED_TALLY"]);
  const ratings = useAll<ContestRating>(chosen === undefined ? undefined : ratingsOf(chosen));
  const contests = useAll<Contest>(chosen === undefined ? undefined : contestsOf(chosen));
  const title = (id: string) => inLanguage(contests.data?.find((contest) => contest.id === id)?.title) || id;
  return (
    <Page title={t.title} lead={t.lead} wide>
      {primaries.data && (
        <div class="filters">
          <PrimaryField
            primaries={primaries.data}
            value={chosen ?? ""}
            onValue={(primary) => set({ primary })}
          />
        </div>
      )}
      <Loaded from={primaries.error === undefined ? ratings : { ...ratings, error: primaries.error }}>
        {(all) => (
          <>
            <Table<ContestRating>
              caption={t.title}
              rows={all}
              rowKey={(each) => each.contest_id}
              empty={t.none}
              columns={[
                {
                  head: t.contest,
                  cell: (each) => (
                    <a href={`/results/${each.primary_id}/${encodeURIComponent(each.contest_id)}`}>
                      {title(each.contest_id)}
                    </a>
                  ),
                },
                { head: t.seats, cell: (each) => number(each.seats), numeric: true },
                { head: t.ballots, cell: (each) => number(each.ballots_counted), numeric: true },
                { head: t.blank, cell: (each) => number(each.blank_votes), numeric: true },
                {
                  head: t.first,
                  cell: (each) => {
                    const first = each.overall[0];
                    return first ? `${inLanguage(first.name)} — ${number(first.votes)}` : "—";
                  },
                },
              ]}
            />
            {all.length > 0 && chosen !== undefined && (
              <>
                <h2>{t.proofs}</h2>
                <p>{t.checkRating}:</p>
                <Copyable text={commands(location.origin, "", chosen).rating} label={t.checkRating} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
