import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Copyable } from "../../ui/Copyable";
import { Failure } from "../../ui/Failure";
import { Table } from "../../ui/Table";
import { Loading } from "../../ui/Waiting";
import { type ElectionDetail, type ElectionResult, electionPath, tallyPath } from "../elections/api";
import { commands } from "../elections/commands";
import { type Contest, ELECTIONS, type ElectionItem } from "../shared/api";
import { useAll } from "../shared/useAll";
import type { ContestRating } from "./api";
import { resultsMessages } from "./messages";

interface Part {
  election: ElectionItem;
  result: ElectionResult;
}

/** The elections of a primary that asked a contest, with their results. */
async function partsOf(all: readonly ElectionItem[], rating: ContestRating): Promise<Part[]> {
  const contest = await get<Contest>(
    `/api/registration/primaries/${rating.primary_id}/contests/${encodeURIComponent(rating.contest_id)}`,
  );
  // Ids of territories begin with that of their region: this spares a question for every election of the country.
  const near = (each: ElectionItem) =>
    each.territory_ids.some((id) => `${id}-`.startsWith(`${contest.territory_id}-`));
  const counted = all.filter(
    (each) => each.primary === rating.primary_id && each.state === "RESULT" && near(each),
  );
  const parts = await Promise.all(
    counted.map(async (election) => {
      const detail = await get<ElectionDetail>(electionPath(election.uuid));
      return detail.contest_ids.includes(rating.contest_id)
        ? [{ election, result: await get<ElectionResult>(tallyPath(election.uuid, "/result")) }]
        : [];
    }),
  );
  return parts.flat();
}

/** Behind one click: every election in the sum with its record, and the command that adds it up again. */
export function Proofs({ rating }: { rating: ContestRating }) {
  const t = useMessages(resultsMessages);
  const [open, setOpen] = useState(false);
  const elections = useAll<ElectionItem>(open ? `${ELECTIONS}&primary=${rating.primary_id}` : undefined);
  const [parts, setParts] = useState<Part[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (elections.data !== undefined) {
      partsOf(elections.data, rating).then(setParts, setError);
    }
  }, [elections.data, rating]);
  const failed = error ?? elections.error;
  return (
    <section>
      <h2>{t.proofs}</h2>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.record}</summary>
        <p>{t.proofsText}</p>
        {failed !== undefined && <Failure error={failed} retry={elections.reload} />}
        {open && parts === undefined && failed === undefined && <Loading />}
        {parts && (
          <Table<Part>
            caption={t.proofs}
            rows={parts}
            rowKey={(each) => each.election.uuid}
            empty={t.none}
            columns={[
              { head: t.election, cell: (each) => inLanguage(each.election.name) },
              {
                head: t.electionVotes,
                cell: (each) => number(each.result.ballots_counted),
                numeric: true,
              },
              {
                head: t.record,
                cell: (each) => (
                  <a
                    href={`/elections/${each.election.uuid}`}
                    aria-label={t.recordOf(`${inLanguage(each.election.name)} ${each.election.uuid}`)}
                  >
                    <code>{each.election.uuid}</code>
                  </a>
                ),
              },
            ]}
          />
        )}
        <p>{t.checkRating}:</p>
        <Copyable text={commands(location.origin, "", rating.primary_id).rating} label={t.checkRating} />
      </details>
    </section>
  );
}
