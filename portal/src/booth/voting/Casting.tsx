import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import { type CastOutcome, outcomeOf, sendBallot } from "../cast/castBallot";
import { findBallot, type Whereabouts } from "../cast/findBallot";
import type { PendingBallot, SignedReceipt } from "../device/vault";
import { boothMessages } from "../messages";
import { useNow } from "../parts/TimeLeft";

/** Where a ballot waits while it is not certain what became of it. */
export interface PendingStore {
  keep(pending: PendingBallot): Promise<void>;
  forget(id: string): Promise<void>;
}

interface Props {
  pending: PendingBallot;
  store: PendingStore;
  /** A voting token of this election; may have to be fetched. */
  votingToken: () => Promise<string>;
  onAccepted: (receipt: SignedReceipt) => void;
  /** The ballot is certainly out of the box, or certainly does not count: another may be made. */
  onOver: () => void;
  /** A ballot from before, whose outcome is open: nothing is sent before the member says so. */
  resumed: boolean;
}

/**
 * Sends a ballot and does not rest until it is certain what became of it. The bytes are kept on the device before the
 * first of them is sent, and the very same are sent again: they count once.
 */
export function Casting({ pending, store, votingToken, onAccepted, onOver, resumed }: Props) {
  const t = useMessages(boothMessages);
  const [outcome, setOutcome] = useState<CastOutcome | "sending" | "resumed">(
    resumed ? "resumed" : "sending",
  );
  const [again, setAgain] = useState<number | undefined>();
  const maybeSent = useRef(pending.maybeSent);
  const running = useRef(false);

  const send = useCallback(async () => {
    if (running.current) {
      return;
    }
    running.current = true;
    setAgain(undefined);
    setOutcome("sending");
    try {
      let token: string;
      try {
        token = await votingToken();
      } catch (failure) {
        // Nothing of the ballot has left the device in this attempt.
        setOutcome(maybeSent.current ? { kind: "unknown" } : withoutToken(failure));
        return;
      }
      // Kept as sent before it is: if this page dies in mid-cast, the next one finds it.
      await store.keep({ ...pending, maybeSent: true });
      const result = await sendBallot(pending, token);
      if (result.kind === "accepted") {
        await store.forget(pending.id);
        onAccepted(result.receipt);
        return;
      }
      if (result.kind === "unknown") {
        maybeSent.current = true;
      } else if (!maybeSent.current && result.kind !== "not-sent") {
        await store.forget(pending.id);
      } else if (!maybeSent.current) {
        await store.keep({ ...pending, maybeSent: false });
      }
      setOutcome(result);
      if (result.kind === "not-sent") {
        setAgain(Date.now() + result.retryAfter * 1000);
      }
    } finally {
      running.current = false;
    }
  }, [pending, store, votingToken, onAccepted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!resumed) {
      send();
    }
  }, []);
  useEffect(() => {
    if (again === undefined) {
      return;
    }
    const timer = setTimeout(send, Math.max(0, again - Date.now()));
    return () => clearTimeout(timer);
  }, [again, send]);

  if (outcome === "sending") {
    return (
      <p role="status" class="loading">
        {t.cast.sending}
      </p>
    );
  }
  if (outcome === "resumed") {
    return (
      <Unknown title={t.cast.pendingTitle} pending={pending} onResend={send} onOver={onOver} store={store}>
        {t.cast.pendingText(dateTime(pending.since))}
      </Unknown>
    );
  }
  if (outcome.kind === "not-sent") {
    return <Busy again={again} onNow={send} problem={outcome.problem} />;
  }
  if (outcome.kind === "no-token") {
    return <Failure error={outcome.failure} retry={send} />;
  }
  if (outcome.kind === "unknown" || maybeSent.current) {
    return (
      <>
        {"problem" in outcome && <Failure error={outcome.problem} />}
        <Unknown title={t.cast.unknownTitle} pending={pending} onResend={send} onOver={onOver} store={store}>
          {t.cast.unknown}
        </Unknown>
      </>
    );
  }
  if (outcome.kind === "refused" || outcome.kind === "late") {
    return (
      <>
        <h2>{outcome.kind === "late" ? t.cast.lateTitle : t.cast.refusedTitle}</h2>
        <Failure error={outcome.problem} />
        <button type="button" class="button" onClick={onOver}>
          {t.cast.newBallot}
        </button>
      </>
    );
  }
  return null;
}

/** Without a token nothing was sent: a refusal is one of the voter, anything else is tried again. */
function withoutToken(failure: unknown): CastOutcome {
  const outcome = outcomeOf(failure);
  return outcome.kind === "unknown" ? { kind: "no-token", failure } : outcome;
}

function Busy({
  again,
  onNow,
  problem,
}: {
  again: number | undefined;
  onNow: () => void;
  problem: ProblemError;
}) {
  const t = useMessages(boothMessages).cast;
  const now = useNow();
  return (
    <Notice kind="warning" title={problem.problem.title}>
      <p>{t.busy(duration(Math.max(1000, (again ?? now) - now)))}</p>
      <button type="button" class="button" onClick={onNow}>
        {t.now}
      </button>
    </Notice>
  );
}

interface UnknownProps {
  title: string;
  pending: PendingBallot;
  store: PendingStore;
  onResend: () => void;
  onOver: () => void;
  children: string;
}

/** Nobody knows: send the same bytes again, or look on the board. Nothing else is offered. */
function Unknown({ title, pending, store, onResend, onOver, children }: UnknownProps) {
  const t = useMessages(boothMessages);
  const [found, setFound] = useState<Whereabouts | undefined>();
  const look = useAction(async () => setFound(await findBallot(pending.uuid, pending.tracker)));
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{title}</h2>
      <Notice kind="warning">
        <p>{children}</p>
        {!navigator.onLine && <p>{t.cast.unknownOffline}</p>}
      </Notice>
      <p>
        {t.ballot.tracker}: <code>{pending.tracker}</code>
      </p>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={onResend}>
          {t.cast.resend}
        </button>
        <button type="button" class="button" onClick={look.run} disabled={look.busy}>
          {t.cast.lookUp}
        </button>
      </div>
      <Failure error={look.error} />
      {found !== undefined && (
        <Notice kind={found.kind === "unknown" ? "info" : "good"}>
          <p>{found.kind === "unknown" ? t.cast.notFound : t.cast.found}</p>
        </Notice>
      )}
      {found !== undefined && found.kind !== "unknown" && (
        <button
          type="button"
          class="button"
          onClick={async () => {
            await store.forget(pending.id);
            onOver();
          }}
        >
          {t.done.home}
        </button>
      )}
    </section>
  );
}
