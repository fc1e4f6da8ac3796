import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number, percent } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { type Contest, contestsOf } from "../shared/api";
import { useAll } from "../shared/useAll";
import { type QuotaForecast, statisticsOf } from "./api";
import { statisticsMessages } from "./messages";

type Row = QuotaForecast["rows"][number];

/** The quotas in force, and whether each list can keep them. */
export function Quotas({ primary }: { primary: string }) {
  const t = useMessages(statisticsMessages);
  const forecast = useResource<QuotaForecast>(statisticsOf(primary, "quota-forecast"));
  const contests = useAll<Contest>(contestsOf(primary));
  const title = (id: string) => inLanguage(contests.data?.find((each) => each.id === id)?.title) || id;
  return (
    <section>
      <h2>{t.quotas}</h2>
      <Loaded from={forecast}>
        {({ quotas, rows }) => (
          <>
            <p>
              {t.quotaRules(
                percent(quotas.women_percent / 100),
                percent(quotas.under35_percent / 100),
                percent(quotas.pension_percent / 100),
              )}
            </p>
            {quotas.decided_at && (
              <p class="muted">
                {t.quotaDecision(
                  quotas.decision_number ?? "",
                  dateTime(quotas.decided_at),
                  quotas.reason ?? "",
                )}
              </p>
            )}
            <p>{t.forecastText}</p>
            <Table<Row>
              caption={t.quotas}
              rows={rows}
              rowKey={(row) => row.contest_id ?? "all"}
              empty={t.none}
              columns={[
                { head: t.contest, cell: (row) => (row.contest_id ? title(row.contest_id) : t.country) },
                { head: t.seats, numeric: true, cell: (row) => number(row.seats) },
                { head: t.atLeastWomen, numeric: true, cell: (row) => number(row.women) },
                { head: t.atLeastUnder35, numeric: true, cell: (row) => number(row.under35) },
                { head: t.atMostPension, numeric: true, cell: (row) => number(row.pension_at_most) },
                {
                  head: t.feasible,
                  cell: (row) => (
                    <span class={row.feasible ? "tag tag-good" : "tag tag-error"}>
                      {row.feasible ? t.yes : t.no}
                    </span>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
