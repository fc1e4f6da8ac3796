import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Table } from "../../ui/Table";
import { type ContestRating, type Place, type Removal, removalsOf } from "./api";
import { resultsMessages } from "./messages";

/** Marks for candidates who stood on the paper and stand no longer: shown, not counted, with the decision. */
export function VoidMarks({ rating }: { rating: ContestRating }) {
  const t = useMessages(resultsMessages);
  const any = rating.void.length > 0;
  const removals = useResource<{ items: Removal[] }>(any ? removalsOf(rating.primary_id) : undefined);
  if (!any) {
    return null;
  }
  const removalOf = (place: Place) =>
    removals.data?.items.find((each) => each.candidacy_id === place.candidacy_id && each.kind === "REMOVAL");
  return (
    <section>
      <h2>{t.voidTitle}</h2>
      <p>{t.voidText}</p>
      <Table<Place>
        caption={t.voidTitle}
        rows={rating.void}
        rowKey={(each) => each.candidacy_id}
        empty={t.noneInRanking}
        columns={[
          {
            head: t.candidate,
            cell: (each) => (
              <span>
                <a href={`/candidates/${rating.primary_id}/${each.candidacy_id}`}>{inLanguage(each.name)}</a>{" "}
                <span class="muted">{t.number(each.registration_number)}</span>
              </span>
            ),
          },
          {
            head: t.votes,
            cell: (each) => <s>{number(each.votes)}</s>,
            numeric: true,
          },
          {
            head: t.voidReason,
            cell: (each) => {
              const removal = removalOf(each);
              return removal === undefined ? (
                t.voidUnknown
              ) : (
                <span>
                  {inLanguage(removal.reason)} (
                  {t.voidDecision(removal.decision_number, dateTime(removal.decided_at))})
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
