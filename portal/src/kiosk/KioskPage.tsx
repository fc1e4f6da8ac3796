import { useCallback, useEffect, useState } from "preact/hooks";
import { ProblemError } from "../api/problem";
import { useAction } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { duration } from "../i18n/format";
import { inLanguage, LANGUAGES, useLanguage } from "../i18n/language";
import { Failure } from "../ui/Failure";
import { Form, TextField } from "../ui/Form";
import { uiMessages } from "../ui/messages";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { KioskBooth } from "./KioskBooth";
import { kioskMessages } from "./messages";
import {
  endSession,
  enterCode,
  forgetTerminal,
  type KioskSession,
  keptTerminal,
  pair,
  session,
  type Terminal,
} from "./terminal";

const POLL_MS = 2000;

/** The page of a supervised terminal. It shows what the desk has opened, and forgets everything when that ends. */
export default function KioskPage() {
  const t = useMessages(kioskMessages);
  const [terminal, setTerminal] = useState(keptTerminal);
  const [over, setOver] = useState(false);
  const disconnect = useCallback(() => {
    forgetTerminal();
    setTerminal(undefined);
    setOver(true);
  }, []);
  return (
    <Page title={t.title}>
      <Languages />
      {terminal === undefined ? (
        <Pairing over={over} onPaired={setTerminal} />
      ) : (
        <Paired terminal={terminal} onOver={disconnect} />
      )}
    </Page>
  );
}

function Languages() {
  const t = useMessages(uiMessages);
  const { language, choose } = useLanguage();
  const names = { kk: "Қазақша", ru: "Русский", en: "English" };
  return (
    <fieldset class="plain-fieldset buttons" aria-label={t.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          class="button button-small"
          lang={each}
          aria-pressed={each === language}
          onClick={() => choose(each)}
        >
          {names[each]}
        </button>
      ))}
    </fieldset>
  );
}

function Pairing({ over, onPaired }: { over: boolean; onPaired: (terminal: Terminal) => void }) {
  const t = useMessages(kioskMessages);
  const [code, setCode] = useState("");
  const connect = useAction(async () => onPaired(await pair(code.trim())));
  return (
    <Form onSubmit={connect.run}>
      <h2>{t.pairTitle}</h2>
      {over && (
        <Notice kind="warning">
          <p>{t.disconnected}</p>
        </Notice>
      )}
      <p>{t.pairText}</p>
      <TextField
        label={t.pairCode}
        hint={t.pairCodeHint}
        value={code}
        onValue={setCode}
        autoComplete="off"
        maxLength={20}
      />
      <Failure error={connect.error} />
      <button type="submit" class="button button-primary" disabled={connect.busy}>
        {t.pair}
      </button>
    </Form>
  );
}

function Paired({ terminal, onOver }: { terminal: Terminal; onOver: () => void }) {
  const t = useMessages(kioskMessages);
  const [now, setNow] = useState<KioskSession>({ state: "NONE", elections: [] });
  const [lost, setLost] = useState(false);
  const [wiped, setWiped] = useState(false);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const next = await session(terminal);
        if (!gone) {
          setNow((before) => {
            setWiped((was) =>
              before.state === "OPEN" && next.state === "NONE" ? true : next.state === "NONE" && was,
            );
            return next;
          });
          setLost(false);
        }
      } catch (failure) {
        if (failure instanceof ProblemError && failure.status === 401) {
          onOver();
          return;
        }
        setLost(true);
      }
      if (!gone) {
        timer = setTimeout(ask, POLL_MS);
      }
    };
    ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [terminal, onOver]);
  const finish = useCallback(async () => {
    setNow({ state: "NONE", elections: [] });
    setWiped(true);
    await endSession(terminal).catch(() => {
      // The session ends by itself; here nothing of it is left.
    });
  }, [terminal]);
  return (
    <>
      <p class="muted">
        {t.station(inLanguage(terminal.station.name))} · {t.terminal(terminal.name)}
        {now.ends_at !== undefined && now.state === "OPEN" && (
          <> · {t.timeLeft(duration(Date.parse(now.ends_at) - Date.now()))}</>
        )}
      </p>
      {lost && (
        <Notice kind="warning">
          <p>{t.noConnection}</p>
        </Notice>
      )}
      {now.state === "NONE" && <Idle wiped={wiped} />}
      {now.state === "AWAITING_CODE" && (
        <EnterCode
          onCode={async (code) => setNow(await enterCode(terminal, code))}
          key={now.session_id ?? ""}
        />
      )}
      {now.state === "AWAITING_OFFICER" && (
        <>
          <h2>{t.officerTitle}</h2>
          <p>{t.officer}</p>
        </>
      )}
      {now.state === "OPEN" && (
        <KioskBooth key={now.session_id ?? ""} terminal={terminal} onFinish={finish} />
      )}
    </>
  );
}

function Idle({ wiped }: { wiped: boolean }) {
  const t = useMessages(kioskMessages);
  return (
    <>
      <h2>{wiped ? t.wipedTitle : t.idleTitle}</h2>
      {wiped && <p>{t.wiped}</p>}
      <p class="lead">{t.idle}</p>
    </>
  );
}

function EnterCode({ onCode }: { onCode: (code: string) => Promise<void> }) {
  const t = useMessages(kioskMessages);
  const [code, setCode] = useState("");
  const enter = useAction(() => onCode(code.replace(/\s/g, "")));
  return (
    <Form onSubmit={enter.run}>
      <h2>{t.codeTitle}</h2>
      <p>{t.codeText}</p>
      <TextField
        label={t.code}
        value={code}
        onValue={setCode}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
      />
      <Failure error={enter.error} />
      <button type="submit" class="button button-primary" disabled={enter.busy}>
        {t.enter}
      </button>
    </Form>
  );
}
