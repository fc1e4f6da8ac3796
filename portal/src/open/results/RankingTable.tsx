import { useMessages } from "../../i18n/catalogue";
import { number, percent } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Table } from "../../ui/Table";
import type { ContestRating, Place } from "./api";
import { resultsMessages } from "./messages";

interface Props {
  rating: ContestRating;
  places: readonly Place[];
  caption: string;
}

/** A ranking; who is above the seat line is said in words, so that nothing hangs on a line. */
export function RankingTable({ rating, places, caption }: Props) {
  const t = useMessages(resultsMessages);
  return (
    <Table<Place>
      caption={caption}
      rows={places}
      rowKey={(each) => each.candidacy_id}
      empty={t.noneInRanking}
      columns={[
        { head: t.place, cell: (each) => number(each.place), numeric: true },
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
          cell: (each) => (
            <span>
              {number(each.votes)} {each.tied && <span class="tag">{t.tied}</span>}
            </span>
          ),
          numeric: true,
        },
        {
          head: t.share,
          cell: (each) => (rating.ballots_counted === 0 ? "—" : percent(each.votes / rating.ballots_counted)),
          numeric: true,
        },
        {
          head: t.seat,
          cell: (each) =>
            each.above_seat_line ? <span class="tag tag-good">▲ {t.above}</span> : <span>▽ {t.below}</span>,
        },
      ]}
    />
  );
}
