import "../booth.css";
import { useCallback, useMemo, useState } from "preact/hooks";
import type { PreparedBallot } from "../../crypto/ballot";
import type { Election } from "../../crypto/election";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { prepareBeside } from "../cast/prepare";
import { idOf, type PendingBallot, type SignedReceipt } from "../device/vault";
import { boothMessages } from "../messages";
import type { BallotPaper } from "../record/ballotPaper";
import { type Announcement, standing } from "./announcements";
import { Casting, type PendingStore } from "./Casting";
import { ContestForm } from "./ContestForm";
import { choiceOf, isComplete, type Marks, NOTHING } from "./marks";
import { Opened } from "./Opened";
import { Prepared } from "./Prepared";
import { Review } from "./Review";

/** Where in the booth the voter is. */
type Stage =
  | { at: "mark" }
  | { at: "review" }
  | { at: "preparing"; done: number; of: number }
  | { at: "failed" }
  | { at: "prepared"; prepared: PreparedBallot }
  | { at: "opened"; prepared: PreparedBallot }
  | { at: "casting"; pending: PendingBallot; resumed: boolean };

interface Props {
  election: Election;
  paper: BallotPaper;
  primary: string | undefined;
  credential: string;
  publicCredential: string;
  announcements: readonly Announcement[];
  votingToken: () => Promise<string>;
  store: PendingStore;
  /** A ballot from before, whose outcome is open. */
  unresolved: PendingBallot | undefined;
  onAccepted: (receipt: SignedReceipt) => void;
}

/** From the empty ballot to the ballot box. Knows a credential and an election, and nothing of who votes. */
export function Booth(props: Props) {
  const { election, paper, primary, credential, publicCredential, announcements, unresolved } = props;
  const t = useMessages(boothMessages).ballot;
  const [marks, setMarks] = useState<readonly Marks[]>(() => paper.contests.map(() => NOTHING));
  const [tried, setTried] = useState(false);
  const [stage, setStage] = useState<Stage>(
    unresolved === undefined ? { at: "mark" } : { at: "casting", pending: unresolved, resumed: true },
  );
  const latest = useMemo(() => standing(announcements), [announcements]);
  const removals = paper.contests
    .flatMap((contest) => contest.candidates)
    .filter((each) => latest.get(each.candidacy_id)?.kind === "REMOVAL");

  const begin = useCallback(() => {
    setMarks(paper.contests.map(() => NOTHING));
    setTried(false);
    setStage({ at: "mark" });
  }, [paper]);

  const toReview = () => {
    setTried(true);
    const open = paper.contests.findIndex((contest, i) => !isComplete(contest, marks[i] ?? NOTHING));
    if (open < 0) {
      setStage({ at: "review" });
      scrollTo(0, 0);
    } else {
      document
        .querySelector(`[data-contest="${CSS.escape(paper.contests[open]?.contest_id ?? "")}"]`)
        ?.scrollIntoView({ block: "end" });
    }
  };

  const encrypt = async () => {
    setStage({ at: "preparing", done: 0, of: 1 });
    try {
      const prepared = await prepareBeside(
        { electionText: election.text, credential, choices: [...marks.map(choiceOf)] },
        (done, of) => setStage({ at: "preparing", done, of }),
      );
      setStage({ at: "prepared", prepared });
      scrollTo(0, 0);
    } catch {
      setStage({ at: "failed" });
    }
  };

  const cast = ({ ballot, tracker }: PreparedBallot) => {
    // The opening is left behind here: with the ballot cast nothing may remain that could open it.
    const pending = {
      id: idOf(election.uuid, publicCredential),
      uuid: election.uuid,
      ballot,
      tracker,
      since: new Date().toISOString(),
      maybeSent: false,
    };
    setMarks(paper.contests.map(() => NOTHING));
    setStage({ at: "casting", pending, resumed: false });
  };

  return (
    <>
      <Steps at={stage.at} />
      {removals.length > 0 && (stage.at === "mark" || stage.at === "prepared") && (
        <Notice kind="warning" title={t.removedNow}>
          <ul>
            {removals.map((each) => (
              <li key={each.candidacy_id}>
                {inLanguage(each.name)}: {inLanguage(latest.get(each.candidacy_id)?.reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stage.at === "mark" && (
        <>
          {paper.contests.map((contest, i) => (
            <ContestForm
              key={contest.contest_id}
              contest={contest}
              primary={primary}
              marks={marks[i] ?? NOTHING}
              onMarks={(changed) => setMarks(marks.map((each, j) => (j === i ? changed : each)))}
              standing={latest}
              tried={tried}
            />
          ))}
          <div class="buttons">
            <button type="button" class="button button-primary" onClick={toReview}>
              {t.toReview}
            </button>
          </div>
        </>
      )}
      {stage.at === "review" && (
        <Review
          paper={paper}
          marks={marks}
          standing={latest}
          onChange={() => setStage({ at: "mark" })}
          onEncrypt={encrypt}
        />
      )}
      {stage.at === "preparing" && (
        <div>
          <p role="status">
            <label for="progress">{t.preparing}</label>
          </p>
          <progress id="progress" max={stage.of} value={stage.done} />
          <p>{t.progress(stage.done, stage.of)}</p>
        </div>
      )}
      {stage.at === "failed" && (
        <Notice kind="error">
          <p>{t.failed}</p>
          <button type="button" class="button" onClick={() => setStage({ at: "review" })}>
            {t.change}
          </button>
        </Notice>
      )}
      {stage.at === "prepared" && (
        <Prepared
          tracker={stage.prepared.tracker}
          onCast={() => cast(stage.prepared)}
          onCheck={() => setStage({ at: "opened", prepared: stage.prepared })}
          onDiscard={() => setStage({ at: "mark" })}
        />
      )}
      {stage.at === "opened" && (
        <Opened election={election} paper={paper} prepared={stage.prepared} onAgain={begin} />
      )}
      {stage.at === "casting" && (
        <Casting
          pending={stage.pending}
          resumed={stage.resumed}
          store={props.store}
          votingToken={props.votingToken}
          onAccepted={props.onAccepted}
          onOver={begin}
        />
      )}
    </>
  );
}

const STEP_OF: Record<Stage["at"], "mark" | "review" | "encrypt" | "cast"> = {
  mark: "mark",
  review: "review",
  preparing: "encrypt",
  failed: "encrypt",
  prepared: "encrypt",
  opened: "encrypt",
  casting: "cast",
};

function Steps({ at }: { at: Stage["at"] }) {
  const t = useMessages(boothMessages).ballot;
  return (
    <ol class="steps" aria-label={t.step}>
      {(["mark", "review", "encrypt", "cast"] as const).map((each, i) => (
        <li key={each} aria-current={STEP_OF[at] === each ? "step" : undefined}>
          {i + 1}. {t.steps[each]}
        </li>
      ))}
    </ol>
  );
}
