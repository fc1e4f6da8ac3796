import "../booth.css";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { duration } from "../../i18n/format";
import { login, logoutEverywhere, type Person, requestCode } from "../../session/session";
import { useSession } from "../../session/useSession";
import { Failure } from "../../ui/Failure";
import { Check, Form, TextField, violationOf } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { boothMessages } from "../messages";
import { readIin, readPhone } from "../parts/phone";
import { Queue } from "../parts/Queue";
import { destination } from "./destination";

export default function LoginPage() {
  const t = useMessages(boothMessages).login;
  const { query, route } = useLocation();
  const session = useSession();
  const [isMember, setIsMember] = useState(true);
  const [iin, setIin] = useState("");
  const [phone, setPhone] = useState("");
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<{ person: Person; expiresIn: number } | undefined>();
  const [waiting, setWaiting] = useState<ProblemError | undefined>();

  const ask = useAction(async (pass?: string) => {
    const person = personOf(isMember, iin, phone);
    if (person === undefined) {
      setTried(true);
      return;
    }
    try {
      const answer = await requestCode(person, pass === undefined ? {} : { "Dauys-Admission": pass });
      setWaiting(undefined);
      setSent({ person, expiresIn: answer.expires_in });
    } catch (failure) {
      if (failure instanceof ProblemError && failure.slug === "waiting-room") {
        setWaiting(failure);
        return;
      }
      setWaiting(undefined);
      throw failure;
    }
  });

  if (session !== undefined && sent === undefined) {
    return (
      <Page title={t.title} lead={t.loggedIn}>
        <div class="buttons">
          <a class="button button-primary" href={destination(query)}>
            {t.enter}
          </a>
          <button type="button" class="button" onClick={logoutEverywhere}>
            {t.logoutEverywhere}
          </button>
        </div>
      </Page>
    );
  }
  if (waiting !== undefined) {
    return (
      <Page title={t.title}>
        <Queue key={waiting.message} retryAfter={waiting.retryAfter} onTurn={(pass) => ask.run(pass)} />
      </Page>
    );
  }
  if (sent !== undefined) {
    return (
      <Page title={t.title}>
        <EnterCode
          {...sent}
          kept={kept}
          onAgain={() => ask.run()}
          onOther={() => setSent(undefined)}
          onDone={() => route(destination(query), true)}
        />
        <Failure error={ask.error} />
      </Page>
    );
  }
  return (
    <Page title={t.title} lead={t.lead}>
      <Form onSubmit={() => ask.run()}>
        <fieldset>
          <legend>{t.who}</legend>
          <Check
            type="radio"
            name="who"
            label={t.member}
            checked={isMember}
            onChecked={() => setIsMember(true)}
          />
          <Check
            type="radio"
            name="who"
            label={t.participant}
            checked={!isMember}
            onChecked={() => setIsMember(false)}
          />
        </fieldset>
        {isMember && (
          <TextField
            label={t.iin}
            hint={t.iinHint}
            value={iin}
            onValue={setIin}
            inputMode="numeric"
            autoComplete="off"
            name="iin"
            maxLength={16}
            error={violationOf(ask.error, "iin") ?? (tried && !readIin(iin) ? t.iinWrong : undefined)}
          />
        )}
        <TextField
          label={t.phone}
          hint={t.phoneHint}
          value={phone}
          onValue={setPhone}
          type="tel"
          autoComplete="tel"
          name="phone"
          maxLength={24}
          error={violationOf(ask.error, "phone") ?? (tried && !readPhone(phone) ? t.phoneWrong : undefined)}
        />
        <Check label={t.keep} checked={kept} onChecked={setKept} aria-describedby="keep-hint" />
        <p class="muted" id="keep-hint">
          {t.keepHint}
        </p>
        <Failure error={ask.error} />
        <button type="submit" class="button button-primary" disabled={ask.busy}>
          {t.send}
        </button>
      </Form>
    </Page>
  );
}

function personOf(isMember: boolean, iin: string, phone: string): Person | undefined {
  const readPhoneNumber = readPhone(phone);
  const readIinNumber = readIin(iin);
  if (readPhoneNumber === undefined || (isMember && readIinNumber === undefined)) {
    return undefined;
  }
  return isMember && readIinNumber !== undefined
    ? { iin: readIinNumber, phone: readPhoneNumber }
    : { phone: readPhoneNumber };
}

interface EnterCodeProps {
  person: Person;
  expiresIn: number;
  kept: boolean;
  onAgain: () => void;
  onOther: () => void;
  onDone: () => void;
}

function EnterCode({ person, expiresIn, kept, onAgain, onOther, onDone }: EnterCodeProps) {
  const t = useMessages(boothMessages).login;
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const enter = useAction(async () => {
    const digits = code.replace(/\s/g, "");
    setTried(true);
    if (/^\d{6}$/.test(digits)) {
      await login(person, digits, kept);
      onDone();
    }
  });
  return (
    <>
      <h2>{t.sentTitle}</h2>
      <p role="status">{t.sent(person.phone, duration(expiresIn * 1000))}</p>
      <Form onSubmit={enter.run}>
        <TextField
          label={t.code}
          value={code}
          onValue={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          name="code"
          maxLength={8}
          error={tried && !/^\s*(\d\s*){6}$/.test(code) ? t.codeWrong : undefined}
        />
        <Failure error={enter.error} />
        <div class="buttons">
          <button type="submit" class="button button-primary" disabled={enter.busy}>
            {t.enter}
          </button>
          <button type="button" class="button" onClick={onAgain}>
            {t.again}
          </button>
          <button type="button" class="button" onClick={onOther}>
            {t.other}
          </button>
        </div>
      </Form>
      <DemoInbox />
      <h2>{t.noCode}</h2>
      <p>{t.noCodeText}</p>
      <p>
        <a href="/work/complaints">{t.complain}</a>
      </p>
    </>
  );
}

/** Only a demonstration has an inbox that can be looked into. */
function DemoInbox() {
  const t = useMessages(boothMessages).login;
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  return isLocal ? (
    <p>
      <a href="/api/demo/inbox" target="_blank" rel="noreferrer">
        {t.demoInbox}
      </a>
    </p>
  ) : null;
}
