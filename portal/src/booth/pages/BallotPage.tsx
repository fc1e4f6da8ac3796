import "../booth.css";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { post } from "../../api/http";
import { type Page as ListPage, useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { type Election, readElection } from "../../crypto/election";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage, type LocalText } from "../../i18n/language";
import type { Account } from "../../session/session";
import { useSession } from "../../session/useSession";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/Waiting";
import { isGenuine, receiptKeys } from "../cast/receipt";
import { phaseOf } from "../device/myElections";
import {
  forgetPending,
  type KeptCredential,
  type KeptReceipt,
  keepPending,
  keepReceipt,
  keptCredential,
  keptReceipts,
  type PendingBallot,
  pendingBallot,
  type SignedReceipt,
} from "../device/vault";
import { boothMessages } from "../messages";
import { Secrecy } from "../parts/Secrecy";
import { TimeLeft, useNow } from "../parts/TimeLeft";
import { Unlock } from "../parts/Unlock";
import type { BallotPaper } from "../record/ballotPaper";
import { checkedPaper, RecordError } from "../record/startOfRecord";
import type { Announcement } from "../voting/announcements";
import { Booth } from "../voting/Booth";
import { Done } from "../voting/Done";

/** What is on this device for an election, checked again. */
interface Ready {
  kept: KeptCredential;
  election: Election;
  paper: BallotPaper;
  unresolved: PendingBallot | undefined;
  earlier: KeptReceipt | undefined;
}

const STORE = { keep: keepPending, forget: forgetPending };

export default function BallotPage() {
  const t = useMessages(boothMessages);
  const { uuid = "" } = useRoute().params;
  const session = useSession();
  const account = useResource<Account>(session === undefined ? undefined : "/api/me");
  const [ready, setReady] = useState<Ready | "absent" | "wrong" | undefined>();
  const me = account.data?.id;
  const asked = session === undefined || account.data !== undefined || account.error !== undefined;
  useEffect(() => {
    if (asked) {
      load(uuid, me).then(setReady, (failure) =>
        setReady(failure instanceof RecordError ? "wrong" : "absent"),
      );
    }
  }, [uuid, me, asked]);
  if (ready === undefined) {
    return (
      <Page title={t.ballot.title("")}>
        <Loading />
      </Page>
    );
  }
  if (ready === "wrong") {
    return (
      <Page title={t.ballot.title("")}>
        <Notice kind="error">
          <p>{t.enrol.recordWrong}</p>
        </Notice>
      </Page>
    );
  }
  if (ready === "absent") {
    return (
      <Page title={t.mine.notReady} lead={t.mine.enrolHint}>
        <div class="buttons">
          <a class="button button-primary" href={`/enrol/${uuid}`}>
            {t.mine.enrol}
          </a>
          <a class="button" href="/vote">
            {t.mine.title}
          </a>
        </div>
      </Page>
    );
  }
  return (
    <Page title={t.ballot.title(inLanguage(ready.kept.name))}>
      <OpenBallot ready={ready} loggedIn={session !== undefined} />
      <Secrecy />
    </Page>
  );
}

async function load(uuid: string, account: string | undefined): Promise<Ready | "absent"> {
  const kept = await keptCredential(uuid, account);
  if (kept === undefined) {
    return "absent";
  }
  const election = readElection(kept.electionText);
  const receipts = await keptReceipts();
  return {
    kept,
    election,
    paper: checkedPaper(election, kept.paperText),
    unresolved: await pendingBallot(kept.id),
    earlier: receipts.find((each) => each.uuid === uuid && each.credential === kept.publicCredential),
  };
}

interface PublicElection {
  uuid: string;
  name: LocalText;
  opens: string;
  closes: string;
}

function OpenBallot({ ready, loggedIn }: { ready: Ready; loggedIn: boolean }) {
  const { kept, election, paper, unresolved, earlier } = ready;
  const t = useMessages(boothMessages);
  const [credential, setCredential] = useState<string | undefined>();
  const [accepted, setAccepted] = useState<{ receipt: SignedReceipt; verified: boolean } | undefined>();
  const published = useResource<PublicElection>(`/api/elections/${kept.uuid}`);
  const announced = useResource<ListPage<Announcement>>(`/api/ballot-box/${kept.uuid}/announcements`);
  useStream<unknown>("control", announced.reload);
  useStream<unknown>("calendar", published.reload);
  const now = useNow(5000);

  const votingToken = useCallback(
    async () =>
      (await post<{ voting_token: string }>("/api/me/voting-tokens", { uuid: kept.uuid })).voting_token,
    [kept.uuid],
  );
  const onAccepted = useCallback(
    async (receipt: SignedReceipt) => {
      const verified = await receiptKeys().then(
        (keys) => isGenuine(receipt, receipt.tracker, kept.uuid, keys),
        () => false,
      );
      await keepReceipt({
        tracker: receipt.tracker,
        uuid: kept.uuid,
        credential: kept.publicCredential,
        name: kept.name,
        receipt,
        verified,
        keptAt: new Date().toISOString(),
      });
      setAccepted({ receipt, verified });
      scrollTo(0, 0);
    },
    [kept],
  );

  if (accepted !== undefined) {
    return (
      <>
        <Done
          {...accepted}
          replaced={earlier && earlier.tracker !== accepted.receipt.tracker ? earlier.tracker : undefined}
        />
        <p>
          <a href="/vote">{t.done.home}</a>
        </p>
      </>
    );
  }
  const times = published.data;
  const phase = times === undefined ? "open" : phaseOf(times, now);
  return (
    <>
      {times && <TimeLeft opens={times.opens} closes={times.closes} />}
      {!loggedIn && (
        <Notice kind="warning">
          <p>{t.cast.reLogin}</p>
          <a class="button" href={`/login?to=${encodeURIComponent(`/vote/${kept.uuid}`)}`}>
            {t.login.enter}
          </a>
        </Notice>
      )}
      {earlier && unresolved === undefined && phase === "open" && (
        <Notice kind="info">
          <p>{t.mine.votedAt(dateTime(earlier.receipt.log_append_time))}</p>
          <p>{t.done.revote}</p>
        </Notice>
      )}
      {phase !== "open" && unresolved === undefined ? null : credential === undefined ? (
        <Unlock kept={kept} onOpen={setCredential} />
      ) : (
        <Booth
          election={election}
          paper={paper}
          primary={kept.primary}
          credential={credential}
          publicCredential={kept.publicCredential}
          announcements={announced.data?.items ?? []}
          votingToken={votingToken}
          store={STORE}
          unresolved={unresolved}
          onAccepted={onAccepted}
        />
      )}
    </>
  );
}
