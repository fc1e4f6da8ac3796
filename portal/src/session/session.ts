import { authorizeWith, get, post } from "../api/http";
import { NoAnswerError, ProblemError } from "../api/problem";

export const ROLES = [
  "member",
  "participant",
  "candidate",
  "ppo-secretary",
  "registrar",
  "controller",
  "observer",
  "trustee",
  "editor",
  "moderator",
  "deputy",
  "station-officer",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];

/** Who is logged in on this device, and until when without another code. */
export interface Session {
  accessToken: string;
  /** Milliseconds since 1970. */
  accessExpires: number;
  refreshToken: string;
  refreshExpires: number;
  roles: Role[];
  territories: string[];
  kind: "member" | "participant";
  /** Survives the end of the browser; otherwise the session is of this tab alone. */
  kept: boolean;
}

/** The answer to a code or a refresh token. */
interface TokenAnswer {
  access_token: string;
  expires_in: number;
  refresh_token: string;
  refresh_expires_in: number;
  roles: Role[];
  device_token?: string;
}

const KEY = "dauys.session";
const DEVICE_KEY = "dauys.device";
/** A token is exchanged this long before it ends, so that no request is under way when it does. */
const MARGIN_MS = 60_000;

type Listener = (session: Session | undefined) => void;
const listeners = new Set<Listener>();
let current: Session | undefined = read();

export function currentSession(): Session | undefined {
  return current;
}

export function onSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who asks for a code: members by IIN and phone, participants by phone alone. */
export interface Person {
  iin?: string;
  phone: string;
}

/** Has a one-time code sent to the phone. */
export async function requestCode(
  person: Person,
  headers: Record<string, string> = {},
): Promise<{ expires_in: number }> {
  const device = localStorage.getItem(DEVICE_KEY);
  const body = device === null ? person : { ...person, device_token: device };
  return post("/api/auth/codes", body, { token: null, headers });
}

/** Redeems the code: the session begins. */
export async function login(person: Person, code: string, kept: boolean): Promise<Session> {
  const answer = await post<TokenAnswer>("/api/auth/tokens", { ...person, code }, { token: null });
  if (answer.device_token !== undefined) {
    localStorage.setItem(DEVICE_KEY, answer.device_token);
  }
  const session = sessionOf(answer, kept);
  store(session);
  return session;
}

/** Ends the session here and at the service. */
export async function logout(): Promise<void> {
  const ending = current;
  store(undefined);
  if (ending !== undefined) {
    try {
      await post("/api/auth/logout", { refresh_token: ending.refreshToken }, { token: null });
    } catch {
      // The device has forgotten it; at the service it ends by itself.
    }
  }
}

/** Ends every session of this account, such as one on a lost phone. */
export async function logoutEverywhere(): Promise<void> {
  await post("/api/auth/logout-everywhere");
  store(undefined);
}

/** The account, with the rolls it is on. */
export interface Account {
  id: string;
  kind: "member" | "participant";
  roles: Role[];
  territories: string[];
  rolls: { primary_id: string; name: string; territory_id: string; ppo_code: string }[];
}

export function account(): Promise<Account> {
  return get<Account>("/api/me");
}

async function token(): Promise<string | undefined> {
  if (current === undefined) {
    return undefined;
  }
  if (current.accessExpires - MARGIN_MS > Date.now()) {
    return current.accessToken;
  }
  return renew(current.accessToken);
}

/**
 * A refresh token is good once, so of several tabs only one may use it: whoever has the lock looks first whether another
 * has done so already.
 */
async function renew(refused: string): Promise<string | undefined> {
  return exclusively(async () => {
    current = read() ?? current;
    if (current === undefined) {
      return undefined;
    }
    if (current.accessToken !== refused && current.accessExpires > Date.now()) {
      return current.accessToken;
    }
    try {
      const answer = await post<TokenAnswer>(
        "/api/auth/refresh",
        { refresh_token: current.refreshToken },
        { token: null },
      );
      const session = sessionOf(answer, current.kept);
      store(session);
      return session.accessToken;
    } catch (failure) {
      if (failure instanceof ProblemError && !failure.isTemporary) {
        store(undefined);
        return undefined;
      }
      if (failure instanceof NoAnswerError && current.accessExpires > Date.now()) {
        return current.accessToken;
      }
      throw failure;
    }
  });
}

async function exclusively<T>(act: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request(KEY, act) : act();
}

function sessionOf(answer: TokenAnswer, kept: boolean): Session {
  const claims = claimsOf(answer.access_token);
  const now = Date.now();
  return {
    accessToken: answer.access_token,
    accessExpires: now + answer.expires_in * 1000,
    refreshToken: answer.refresh_token,
    refreshExpires: now + answer.refresh_expires_in * 1000,
    roles: answer.roles,
    territories: claims.territories ?? [],
    kind: claims.kind ?? "participant",
    kept,
  };
}

/** What the token says of its bearer; for showing only, since the services decide. */
function claimsOf(jwt: string): { territories?: string[]; kind?: "member" | "participant" } {
  const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (char) => char.charCodeAt(0))));
  } catch {
    return {};
  }
}

function read(): Session | undefined {
  const text = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
  if (text === null) {
    return undefined;
  }
  try {
    const session = JSON.parse(text) as Session;
    return session.refreshExpires > Date.now() ? session : undefined;
  } catch {
    return undefined;
  }
}

function store(session: Session | undefined): void {
  current = session;
  sessionStorage.removeItem(KEY);
  localStorage.removeItem(KEY);
  if (session !== undefined) {
    (session.kept ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(session));
  }
  for (const listener of listeners) {
    listener(session);
  }
}

/** Another tab has logged in, renewed or logged out. */
function follow(event: StorageEvent): void {
  if (event.key === KEY && (current === undefined || current.kept)) {
    current = read();
    for (const listener of listeners) {
      listener(current);
    }
  }
}

authorizeWith({ token, renew });
addEventListener("storage", follow);
