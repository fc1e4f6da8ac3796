import { useCallback, useEffect, useState } from "preact/hooks";
import { type Page as ListPage, useResource } from "../api/resource";
import { isGenuine, receiptKeys } from "../booth/cast/receipt";
import { checkOnList, fetchStart } from "../booth/device/enrol";
import type { SignedReceipt } from "../booth/device/vault";
import type { StartOfRecord } from "../booth/record/startOfRecord";
import type { Announcement } from "../booth/voting/announcements";
import { Booth } from "../booth/voting/Booth";
import type { PendingStore } from "../booth/voting/Casting";
import { Done } from "../booth/voting/Done";
import { useMessages } from "../i18n/catalogue";
import { Failure } from "../ui/Failure";
import { Notice } from "../ui/Notice";
import { Loading } from "../ui/Waiting";
import { kioskMessages } from "./messages";
import { type HandedOver, handOver, type Terminal } from "./terminal";

const WIPE_AFTER_MS = 120_000;

/** Nothing is ever written to the terminal: a ballot whose outcome is open lives as long as its session. */
const NOWHERE: PendingStore = {
  keep: async () => undefined,
  forget: async () => undefined,
};

/** One right to vote with the record it belongs to. */
interface Ballot {
  right: HandedOver;
  start: StartOfRecord;
}

/** What a voter does at the terminal, from the hand-over to the receipt. */
export function KioskBooth({ terminal, onFinish }: { terminal: Terminal; onFinish: () => void }) {
  const t = useMessages(kioskMessages);
  const [ballots, setBallots] = useState<Ballot[] | undefined>();
  const [at, setAt] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    fetchBallots(terminal).then(setBallots, setFailure);
  }, [terminal]);
  if (failure !== undefined) {
    return (
      <>
        <Notice kind="error">
          <p>{t.lost}</p>
        </Notice>
        <Failure error={failure} />
      </>
    );
  }
  if (ballots === undefined) {
    return (
      <>
        <p>{t.preparing}</p>
        <Loading />
      </>
    );
  }
  const ballot = ballots[at];
  const isLast = at + 1 >= ballots.length;
  return ballot === undefined ? null : (
    <OneBallot
      key={ballot.right.uuid}
      ballot={ballot}
      isLast={isLast}
      onNext={() => (isLast ? onFinish() : setAt(at + 1))}
    />
  );
}

async function fetchBallots(terminal: Terminal): Promise<Ballot[]> {
  const rights = await handOver(terminal);
  return Promise.all(
    rights.map(async (right) => {
      const start = await fetchStart(right.uuid);
      checkOnList(start, right.private_credential);
      return { right, start };
    }),
  );
}

interface OneBallotProps {
  ballot: Ballot;
  isLast: boolean;
  onNext: () => void;
}

function OneBallot({ ballot: { right, start }, isLast, onNext }: OneBallotProps) {
  const t = useMessages(kioskMessages);
  const announced = useResource<ListPage<Announcement>>(`/api/ballot-box/${right.uuid}/announcements`);
  const [accepted, setAccepted] = useState<{ receipt: SignedReceipt; verified: boolean } | undefined>();
  const votingToken = useCallback(async () => right.voting_token, [right]);
  const onAccepted = useCallback(
    async (receipt: SignedReceipt) => {
      const verified = await receiptKeys().then(
        (keys) => isGenuine(receipt, receipt.tracker, right.uuid, keys),
        () => false,
      );
      setAccepted({ receipt, verified });
    },
    [right],
  );
  useEffect(() => {
    if (accepted === undefined || !isLast) {
      return;
    }
    const timer = setTimeout(onNext, WIPE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [accepted, isLast, onNext]);
  if (accepted !== undefined) {
    return (
      <>
        <Done {...accepted} replaced={undefined} atKiosk />
        <p>{t.photograph}</p>
        <button type="button" class="button button-primary" onClick={onNext}>
          {isLast ? t.finish : t.begin}
        </button>
        <p class="muted">{t.finishHint}</p>
      </>
    );
  }
  return (
    <>
      <h2>{start.election.name}</h2>
      <Booth
        election={start.election}
        paper={start.paper}
        primary={undefined}
        credential={right.private_credential}
        publicCredential={right.public_credential}
        announcements={announced.data?.items ?? []}
        votingToken={votingToken}
        store={NOWHERE}
        unresolved={undefined}
        onAccepted={onAccepted}
      />
    </>
  );
}
