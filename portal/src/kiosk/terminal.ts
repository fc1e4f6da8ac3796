import { get, post } from "../api/http";
import type { LocalText } from "../i18n/language";

/** What a paired terminal holds. It opens nothing unless an officer has opened a session. */
export interface Terminal {
  terminal_token: string;
  terminal_id: string;
  name: string;
  primary_id: string;
  station: { id: string; name: LocalText; territory_id: string };
  expires_at: string;
}

/** What the desk has opened for this terminal. */
export interface KioskSession {
  state: "NONE" | "AWAITING_CODE" | "AWAITING_OFFICER" | "OPEN";
  session_id?: string;
  ends_at?: string;
  elections: string[];
}

/** What is needed to vote in one election; in memory only, and gone with the session. */
export interface HandedOver {
  uuid: string;
  private_credential: string;
  public_credential: string;
  voting_token: string;
}

const KEY = "dauys.terminal";

export function keptTerminal(): Terminal | undefined {
  const text = localStorage.getItem(KEY);
  if (text === null) {
    return undefined;
  }
  const terminal = JSON.parse(text) as Terminal;
  return Date.parse(terminal.expires_at) > Date.now() ? terminal : undefined;
}

export function forgetTerminal(): void {
  localStorage.removeItem(KEY);
}

export async function pair(code: string): Promise<Terminal> {
  const terminal = await post<Terminal>(
    "/api/registration/kiosk/pairings",
    { pairing_code: code },
    { token: null },
  );
  localStorage.setItem(KEY, JSON.stringify(terminal));
  return terminal;
}

export function session(terminal: Terminal): Promise<KioskSession> {
  return get("/api/registration/kiosk/session", { token: terminal.terminal_token });
}

export function enterCode(terminal: Terminal, code: string): Promise<KioskSession> {
  return post("/api/registration/kiosk/session/code", { code }, { token: terminal.terminal_token });
}

/** Once per session: whoever loses the answer must have the session opened again. */
export async function handOver(terminal: Terminal): Promise<HandedOver[]> {
  const answer = await post<{ elections: HandedOver[] }>(
    "/api/kiosk/credentials",
    {},
    { token: terminal.terminal_token },
  );
  return answer.elections;
}

export function endSession(terminal: Terminal): Promise<void> {
  return post("/api/registration/kiosk/session/end", {}, { token: terminal.terminal_token });
}
