import { useEffect, useState } from "preact/hooks";
import type { PreparedBallot } from "../../crypto/ballot";
import { type Election, readElection } from "../../crypto/election";
import { useMessages } from "../../i18n/catalogue";
import { Copyable } from "../../ui/Copyable";
import { download } from "../../ui/download";
import { Notice } from "../../ui/Notice";
import { Loading } from "../../ui/Waiting";
import { boothMessages } from "../messages";
import type { BallotPaper } from "../record/ballotPaper";
import { MarkedList } from "./MarkedList";
import type { Marks } from "./marks";

interface Props {
  election: Election;
  paper: BallotPaper;
  prepared: PreparedBallot;
  onAgain: () => void;
}

/** The file that the independent page and the auditor read. */
export function openedFile(election: Election, prepared: PreparedBallot): string {
  return JSON.stringify({
    version: 1,
    election_uuid: election.uuid,
    election: election.text,
    ballot: prepared.ballot,
    opening: prepared.opening,
  });
}

/** What the opening says was marked: read from the randomness and plaintexts, not from what the page remembers. */
export function marksOf(election: Election, prepared: PreparedBallot): Marks[] {
  return election.questions.map((question, i) => {
    const bits = (prepared.opening[i] ?? []).map((each) => each.plaintext);
    const own = question.blank ? bits.slice(1) : bits;
    return {
      blank: question.blank && bits[0] === 1,
      marked: own.flatMap((bit, j) => (bit === 1 ? [j] : [])),
    };
  });
}

/** Everything a discarded ballot was made of, so that it can be checked elsewhere. */
export function Opened({ election, paper, prepared, onAgain }: Props) {
  const t = useMessages(boothMessages);
  const [good, setGood] = useState<boolean | undefined>();
  useEffect(() => {
    // Only whoever checks needs the code that checks.
    import("../../crypto/verifyBallot").then(({ defectOfBallot, opens }) => {
      const again = readElection(election.text);
      setGood(
        defectOfBallot(again, prepared.ballot) === undefined &&
          opens(again, prepared.ballot, prepared.opening),
      );
    });
  }, [election, prepared]);
  const name = `opened-ballot-${prepared.tracker.slice(0, 8).replace(/[+/]/g, "-")}.json`;
  return (
    <section aria-labelledby="opened">
      <h2 id="opened">{t.opened.title}</h2>
      <p>{t.opened.text}</p>
      <h3>{t.ballot.tracker}</h3>
      <div class="tracker">
        <Copyable text={prepared.tracker} label={t.ballot.tracker} />
      </div>
      <h3>{t.opened.contains}</h3>
      <MarkedList paper={paper} marks={marksOf(election, prepared)} />
      <h3>{t.opened.here}</h3>
      {good === undefined ? (
        <Loading />
      ) : (
        <Notice kind={good ? "good" : "error"}>
          <p>{good ? t.opened.good : t.opened.bad}</p>
        </Notice>
      )}
      <h3>{t.opened.elsewhere}</h3>
      <p>{t.opened.elsewhereText}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => download(name, openedFile(election, prepared), "application/json")}
        >
          {t.opened.save}
        </button>
        <a class="button" href="/check.html" target="_blank" rel="noreferrer">
          {t.opened.page}
        </a>
      </div>
      <p>{t.opened.command}:</p>
      <pre>
        <code>
          java -jar auditor.jar opening {name} {location.origin}
        </code>
      </pre>
      <button type="button" class="button button-primary" onClick={onAgain}>
        {t.opened.again}
      </button>
    </section>
  );
}
