import { currentLanguage } from "../i18n/language";
import { NoAnswerError, type Problem, ProblemError } from "./problem";

/** What a request may carry besides its path. */
export interface RequestOptions {
  /** Sent as JSON; a Blob, string or bytes as they are, with `contentType`. */
  body?: unknown;
  contentType?: string;
  /** Instead of the session's token; `null` for none at all. */
  token?: string | null;
  headers?: Record<string, string>;
  /** The version that an edit is based on. */
  ifMatch?: string | undefined;
  /** The same key again is the same request, not a second one; see `newKey`. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** What came back. */
export interface Answer<T> {
  data: T;
  status: number;
  etag: string | undefined;
  headers: Headers;
}

/** Gives the token of whoever is logged in; set by the session, which knows this module and not the other way round. */
export interface Authorization {
  token(): Promise<string | undefined>;
  /** A token was refused. Gives another, or nothing if the session is over. */
  renew(refused: string): Promise<string | undefined>;
}

let authorization: Authorization = { token: async () => undefined, renew: async () => undefined };

export function authorizeWith(source: Authorization): void {
  authorization = source;
}

/** The token in use, for what `fetch` cannot do, such as showing how far an upload is. */
export function bearer(): Promise<string | undefined> {
  return authorization.token();
}

const TIMEOUT_MS = 30_000;

/** A fresh key for a creating POST. Keep it while the outcome of the request is unknown. */
export function newKey(): string {
  return crypto.randomUUID();
}

/**
 * Asks the API.
 *
 * @throws ProblemError if the answer is a refusal
 * @throws NoAnswerError if none came
 */
export async function request<T>(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const token = options.token === undefined ? await authorization.token() : (options.token ?? undefined);
  const response = await send(method, path, options, token);
  if (response.status === 401 && token !== undefined && options.token === undefined) {
    const renewed = await authorization.renew(token);
    if (renewed !== undefined) {
      return answer<T>(await send(method, path, options, renewed));
    }
  }
  return answer<T>(response);
}

export async function get<T>(path: string, options?: RequestOptions): Promise<T> {
  return (await request<T>("GET", path, options)).data;
}

export async function post<T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  return (await request<T>("POST", path, { ...options, body })).data;
}

export async function put<T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  return (await request<T>("PUT", path, { ...options, body })).data;
}

export async function remove(path: string, options?: RequestOptions): Promise<void> {
  await request<unknown>("DELETE", path, options);
}

/** Exact bytes, such as an object of a record. */
export async function getBytes(path: string, options: RequestOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const token = options.token === undefined ? await authorization.token() : (options.token ?? undefined);
  const response = await send("GET", path, options, token);
  if (!response.ok) {
    throw await refusal(response);
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function send(
  method: string,
  path: string,
  options: RequestOptions,
  token: string | undefined,
): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json, */*;q=0.1",
    "Accept-Language": currentLanguage(),
    ...options.headers,
  };
  if (token !== undefined) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (options.ifMatch !== undefined) {
    headers["If-Match"] = options.ifMatch;
  }
  if (options.idempotencyKey !== undefined) {
    headers["Idempotency-Key"] = options.idempotencyKey;
  }
  const init: RequestInit = { method, headers, credentials: "omit", redirect: "error" };
  if (options.body !== undefined) {
    init.body = options.contentType === undefined ? JSON.stringify(options.body) : (options.body as BodyInit);
    headers["Content-Type"] = options.contentType ?? "application/json";
  }
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  init.signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    return await fetch(path, init);
  } catch (failure) {
    if (options.signal?.aborted) {
      throw failure;
    }
    throw new NoAnswerError(failure);
  }
}

async function answer<T>(response: Response): Promise<Answer<T>> {
  if (!response.ok) {
    throw await refusal(response);
  }
  let data: unknown;
  try {
    const text = await response.text();
    const json = (response.headers.get("Content-Type") ?? "").includes("json");
    data = text === "" ? undefined : json ? JSON.parse(text) : text;
  } catch (failure) {
    throw new NoAnswerError(failure);
  }
  return {
    data: data as T,
    status: response.status,
    etag: response.headers.get("ETag") ?? undefined,
    headers: response.headers,
  };
}

async function refusal(response: Response): Promise<ProblemError> {
  return refused(response.status, () => response.json(), response.headers.get("Retry-After"));
}

/** What a service says with a status that is no success. */
export async function refused(
  status: number,
  read: () => unknown,
  retryAfter: string | null,
): Promise<ProblemError> {
  let problem: Problem = { type: "about:blank", title: `HTTP ${status}`, status };
  try {
    const body: unknown = await read();
    if (typeof body === "object" && body !== null && "title" in body) {
      problem = { ...problem, ...(body as Partial<Problem>) };
    }
  } catch {
    // Not one of our services: the status is all there is to say.
  }
  const after = Number(retryAfter);
  return new ProblemError(problem, Number.isFinite(after) && after > 0 ? after : undefined);
}
