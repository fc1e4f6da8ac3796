import "../booth.css";
import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { type Page as ListPage, useAction, useResource } from "../../api/resource";
import { readCredential } from "../../crypto/credential";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import type { Account } from "../../session/session";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Check, Form, TextField } from "../../ui/Form";
import { uiMessages } from "../../ui/messages";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded, Loading } from "../../ui/Waiting";
import { enrol, NotOnListError } from "../device/enrol";
import { type MyElection, phaseOf } from "../device/myElections";
import { SHORTEST_PASSPHRASE } from "../device/seal";
import { forgetCredential, type KeptCredential, keptCredential } from "../device/vault";
import { boothMessages } from "../messages";
import { CredentialCopy } from "../parts/CredentialCopy";
import { Secrecy } from "../parts/Secrecy";
import { Unlock } from "../parts/Unlock";
import { RecordError } from "../record/startOfRecord";

export default function EnrolPage() {
  const t = useMessages(boothMessages).enrol;
  const { uuid = "" } = useRoute().params;
  const account = useResource<Account>("/api/me");
  const elections = useResource<ListPage<MyElection>>("/api/me/elections");
  const [kept, setKept] = useState<KeptCredential | undefined>();
  const [known, setKnown] = useState(false);
  const me = account.data?.id;
  useEffect(() => {
    if (me !== undefined) {
      keptCredential(uuid, me).then((found) => {
        setKept(found);
        setKnown(true);
      });
    }
  }, [uuid, me]);
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded from={account}>
        {(who) => (
          <Loaded from={elections}>
            {({ items }) => {
              const election = items.find((each) => each.uuid === uuid);
              if (election === undefined) {
                return <NotMine />;
              }
              return (
                <>
                  <p>
                    <strong>{inLanguage(election.name)}</strong>
                  </p>
                  {!known && <Loading />}
                  {known && kept === undefined && (
                    <Fetch election={election} account={who.id} onKept={(fresh) => setKept(fresh)} />
                  )}
                  {kept && <Ready kept={kept} election={election} onGone={() => setKept(undefined)} />}
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
      <Secrecy />
    </Page>
  );
}

function NotMine() {
  const t = useMessages(boothMessages).mine;
  return (
    <Notice kind="warning" title={t.none}>
      <p>
        <a href="/vote">{t.title}</a>
      </p>
    </Notice>
  );
}

interface FetchProps {
  election: MyElection;
  account: string;
  onKept: (kept: KeptCredential) => void;
}

function Fetch({ election, account, onKept }: FetchProps) {
  const t = useMessages(boothMessages).enrol;
  const [isProtected, setIsProtected] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isTyped, setIsTyped] = useState(false);
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const short = isProtected && passphrase.length < SHORTEST_PASSPHRASE;
  const differs = isProtected && passphrase !== again;
  const own = isTyped ? readCredential(typed) : undefined;
  const fetching = useAction(async () => {
    setTried(true);
    if (!short && !differs && (!isTyped || own !== undefined)) {
      onKept(await enrol(election, account, isProtected ? passphrase : undefined, own));
    }
  });
  return (
    <Form onSubmit={fetching.run}>
      <h2>{t.what}</h2>
      <ol>
        {t.whatText.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      <Check
        label={t.protect}
        checked={isProtected}
        onChecked={setIsProtected}
        aria-describedby="protect-hint"
      />
      <p class="muted" id="protect-hint">
        {t.protectHint}
      </p>
      {isProtected && (
        <>
          <TextField
            label={t.passphrase}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onValue={setPassphrase}
            error={tried && short ? t.passphraseShort(SHORTEST_PASSPHRASE) : undefined}
          />
          <TextField
            label={t.passphraseAgain}
            type="password"
            autoComplete="new-password"
            value={again}
            onValue={setAgain}
            error={tried && differs ? t.passphraseDiffers : undefined}
          />
        </>
      )}
      <Check label={t.typed} checked={isTyped} onChecked={setIsTyped} />
      {isTyped && (
        <TextField
          label={t.typedLabel}
          hint={t.typedHint}
          autoComplete="off"
          value={typed}
          onValue={setTyped}
          maxLength={40}
          error={tried && own === undefined ? t.typedWrong : undefined}
        />
      )}
      <EnrolFailure error={fetching.error} />
      {fetching.busy && <p role="status">{t.working}</p>}
      <button type="submit" class="button button-primary" disabled={fetching.busy}>
        {t.fetch}
      </button>
    </Form>
  );
}

function EnrolFailure({ error }: { error: unknown }) {
  const t = useMessages(boothMessages).enrol;
  if (error instanceof NotOnListError || error instanceof RecordError) {
    return (
      <Notice kind="error">
        <p>{error instanceof NotOnListError ? t.notOnList : t.recordWrong}</p>
      </Notice>
    );
  }
  return <Failure error={error} />;
}

interface ReadyProps {
  kept: KeptCredential;
  election: MyElection;
  onGone: () => void;
}

function Ready({ kept, election, onGone }: ReadyProps) {
  const t = useMessages(boothMessages).enrol;
  const ui = useMessages(uiMessages);
  const mine = useMessages(boothMessages).mine;
  const { route } = useLocation();
  const [credential, setCredential] = useState<string | undefined>();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Notice kind="good" title={t.doneTitle}>
        <p>{t.done}</p>
      </Notice>
      <dl class="facts">
        <dt>{t.publicHalf}</dt>
        <dd>
          <code>{kept.publicCredential}</code>
        </dd>
      </dl>
      <div class="buttons">
        {phaseOf(election, Date.now()) === "open" && (
          <button type="button" class="button button-primary" onClick={() => route(`/vote/${election.uuid}`)}>
            {mine.vote}
          </button>
        )}
        <a class="button" href="/vote">
          {mine.title}
        </a>
        <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
          {t.remove}
        </button>
      </div>
      {credential === undefined ? (
        <Unlock kept={kept} onOpen={setCredential} />
      ) : (
        <CredentialCopy uuid={kept.uuid} credential={credential} />
      )}
      {asking && (
        <Dialog title={t.removeAsk} onClose={() => setAsking(false)}>
          <p>{t.removeText}</p>
          <div class="buttons">
            <button
              type="button"
              class="button button-danger"
              onClick={async () => {
                await forgetCredential(kept.id);
                onGone();
              }}
            >
              {t.remove}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {ui.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
