import "../booth.css";
import { useEffect, useState } from "preact/hooks";
import { type Page as ListPage, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import type { Account } from "../../session/session";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type MyElection, phaseOf } from "../device/myElections";
import {
  type KeptCredential,
  type KeptReceipt,
  keptCredentials,
  keptReceipts,
  type PendingBallot,
  pendingBallot,
} from "../device/vault";
import { boothMessages } from "../messages";
import { Secrecy } from "../parts/Secrecy";
import { TimeLeft, useNow } from "../parts/TimeLeft";

/** What this device knows of the member's elections. */
interface OnDevice {
  credentials: KeptCredential[];
  receipts: KeptReceipt[];
  pending: PendingBallot[];
}

async function onDevice(): Promise<OnDevice> {
  const credentials = await keptCredentials();
  const pending = await Promise.all(credentials.map((each) => pendingBallot(each.id)));
  return {
    credentials,
    receipts: await keptReceipts(),
    pending: pending.filter((each) => each !== undefined),
  };
}

export default function MyElectionsPage() {
  const t = useMessages(boothMessages).mine;
  const account = useResource<Account>("/api/me");
  const elections = useResource<ListPage<MyElection>>(
    account.data?.kind === "member" ? "/api/me/elections" : undefined,
  );
  const status = useResource<{ state: string }>("/api/ballot-box/status");
  const [device, setDevice] = useState<OnDevice>({ credentials: [], receipts: [], pending: [] });
  useEffect(() => {
    onDevice().then(setDevice);
  }, []);
  return (
    <Page title={t.title} lead={t.lead}>
      {status.data?.state === "busy" && (
        <Notice kind="warning">
          <p>{t.busy}</p>
        </Notice>
      )}
      {status.data?.state === "unavailable" && (
        <Notice kind="warning">
          <p>{t.unavailable}</p>
        </Notice>
      )}
      <Loaded from={account}>
        {(me) =>
          me.kind === "participant" ? (
            <NotEligible reason={t.noneParticipant} />
          ) : (
            <Loaded from={elections}>
              {({ items }) =>
                items.length === 0 ? (
                  <NotEligible reason={me.rolls.length === 0 ? t.noneOffRoll : t.noneMember} />
                ) : (
                  <ul class="plain">
                    {items.map((each) => (
                      <li key={each.uuid} class="card">
                        <ElectionCard
                          election={each}
                          kept={device.credentials.find(
                            (one) => one.uuid === each.uuid && one.account === me.id,
                          )}
                          device={device}
                        />
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
          )
        }
      </Loaded>
      <p>
        <a href="/receipts">{t.receipts}</a>
      </p>
      <Secrecy />
    </Page>
  );
}

function NotEligible({ reason }: { reason: string }) {
  const t = useMessages(boothMessages).mine;
  return (
    <Notice kind="warning" title={t.none}>
      <p>{reason}</p>
      <p>
        <a href="/work/complaints">{t.complain}</a>
      </p>
    </Notice>
  );
}

interface CardProps {
  election: MyElection;
  kept: KeptCredential | undefined;
  device: OnDevice;
}

function ElectionCard({ election, kept, device }: CardProps) {
  const t = useMessages(boothMessages).mine;
  const now = useNow();
  const phase = phaseOf(election, now);
  const last = device.receipts.find(
    (each) => each.uuid === election.uuid && each.credential === kept?.publicCredential,
  );
  const pending = device.pending.find((each) => each.id === kept?.id);
  return (
    <>
      <h2>{inLanguage(election.name)}</h2>
      <TimeLeft opens={election.opens} closes={election.closes} />
      {kept !== undefined && Date.parse(election.closes) > Date.parse(kept.closes) && (
        <Notice kind="info">
          <p>{t.extended(dateTime(election.closes))}</p>
        </Notice>
      )}
      <p>
        <span class={kept ? "tag tag-good" : "tag"}>{kept ? t.ready : t.notReady}</span>
      </p>
      {last && <p>{t.votedAt(dateTime(last.receipt.log_append_time))}</p>}
      {pending && (
        <Notice kind="warning">
          <p>{t.pending}</p>
        </Notice>
      )}
      <div class="buttons">
        {pending && (
          <a class="button button-primary" href={`/vote/${election.uuid}`}>
            {t.resolve}
          </a>
        )}
        {!pending && phase === "open" && (
          <a class="button button-primary" href={kept ? `/vote/${election.uuid}` : `/enrol/${election.uuid}`}>
            {last ? t.again : kept ? t.vote : t.enrol}
          </a>
        )}
        {!kept && phase === "before" && (
          <a class="button button-primary" href={`/enrol/${election.uuid}`}>
            {t.enrol}
          </a>
        )}
        {kept && (
          <a class="button" href={`/enrol/${election.uuid}`}>
            {t.credential}
          </a>
        )}
      </div>
      {!kept && phase !== "over" && <p class="muted">{t.enrolHint}</p>}
    </>
  );
}
