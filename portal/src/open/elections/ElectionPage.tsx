import { useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { BoardNews, TurnoutNews } from "../shared/liveElections";
import { StateTag } from "../shared/StateTag";
import { type BallotPaper, type ElectionDetail, electionPath } from "./api";
import { BoardState } from "./BoardState";
import { CheckYourself } from "./CheckYourself";
import { CountState } from "./CountState";
import { ElectionFacts } from "./ElectionFacts";
import { electionsMessages } from "./messages";
import { PaperContests } from "./PaperContests";

/** How often what is in no stream (verified height, alarms) is asked for again. */
const AGAIN_MS = 10_000;

/** One election: its record, its count, its ballot paper, and how to check all of it. */
export default function ElectionPage() {
  const t = useMessages(electionsMessages);
  const uuid = useRoute().params.uuid ?? "";
  const detail = useResource<ElectionDetail>(electionPath(uuid));
  const paper = useResource<BallotPaper>(electionPath(uuid, "/ballot-paper"));
  const [head, setHead] = useState<BoardNews>();
  const { reload } = detail;
  const live = useStream<BoardNews>("board", (news) => news.uuid === uuid && setHead(news));
  useStream<TurnoutNews>("turnout", (news) => news.uuid === uuid && reload());
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <Page title={detail.data ? inLanguage(detail.data.name) || uuid : t.election}>
      <Loaded from={detail}>
        {(election) => (
          <>
            <p>
              <StateTag state={election.state} />
            </p>
            <ElectionFacts election={election} />
            <BoardState election={election} head={head} live={live} />
            <CountState election={election} />
            <CheckYourself election={election} />
          </>
        )}
      </Loaded>
      <h2>{t.paperTitle}</h2>
      <p>{t.paperText}</p>
      <Loaded from={paper}>{(found) => <PaperContests paper={found} />}</Loaded>
      <p>
        <a href="/elections">{t.back}</a>
      </p>
    </Page>
  );
}
