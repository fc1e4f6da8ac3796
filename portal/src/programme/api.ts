import { type Answer, get, post, request } from "../api/http";
import type { LocalText } from "../i18n/language";

export interface Block {
  /** The same in every version that has this part. */
  id: string;
  heading: LocalText;
  text: LocalText;
}

export interface ProgrammeSummary {
  id: string;
  primary: string;
  territory_id: string;
  version: number;
  title: LocalText;
  blocks: number;
  published_at: string;
}

export interface Programme {
  id: string;
  primary: string;
  territory_id: string;
  version: number;
  title: LocalText;
  blocks: Block[];
  sha256: string;
  published_at: string;
}

export const PROPOSAL_STATES = ["RECEIVED", "ACCEPTED", "PARTLY", "REJECTED"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProposalStep {
  at: string;
  state: ProposalState;
  theme: string;
  reason?: LocalText;
}

export interface Proposal {
  id: string;
  programme_id: string;
  block_id?: string;
  primary: string;
  territory_id: string;
  text: string;
  language: "kk" | "ru";
  theme: string;
  theme_reviewed: boolean;
  state: ProposalState;
  version: number;
  supports: number;
  received_at: string;
  /** Oldest first; only where one proposal is asked for. */
  history?: ProposalStep[];
}

export interface Theme {
  theme: string;
  version: number;
  name: LocalText;
  words: { kk: string[]; ru: string[] };
}

export interface TopThemes {
  items: { theme: string; name: LocalText; proposals: number; supports: number; share: number }[];
  other: number;
  total: number;
  as_of: string;
}

/** The limits of the service on the text of a proposal. */
export const PROPOSAL_MIN = 10;
export const PROPOSAL_MAX = 4000;

export interface NewProposal {
  programme_id: string;
  block_id?: string;
  text: string;
  language: "kk" | "ru";
}

export function propose(proposal: NewProposal, key: string): Promise<Proposal> {
  return post<Proposal>("/api/proposals", proposal, { idempotencyKey: key });
}

export interface Supported {
  proposal_id: string;
  supports: number;
  /** False if this account supported it before. */
  added: boolean;
}

export function support(id: string): Promise<Supported> {
  return post<Supported>(`/api/proposals/${id}/support`);
}

export function programmePath(id: string, version?: number): string {
  return version === undefined ? `/api/programmes/${id}` : `/api/programmes/${id}/versions/${version}`;
}

/** Versions `from` to `to`, the oldest first; each never changes. */
export function versions(id: string, from: number, to: number): Promise<Programme[]> {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  return Promise.all(numbers.map((version) => get<Programme>(programmePath(id, version))));
}

export type LocalInput = { kk: string; ru: string; en?: string };

export function answer(
  id: string,
  state: ProposalState,
  reason: LocalInput,
  ifMatch: string | undefined,
): Promise<Answer<Proposal>> {
  return request<Proposal>("POST", `/api/proposals/${id}/answers`, { body: { state, reason }, ifMatch });
}

export function correctTheme(
  id: string,
  theme: string,
  ifMatch: string | undefined,
): Promise<Answer<Proposal>> {
  return request<Proposal>("PUT", `/api/proposals/${id}/theme`, { body: { theme }, ifMatch });
}

export interface BlockContent {
  /** Of the part in earlier versions; a new part is given one. */
  id?: string;
  heading: LocalInput;
  text: LocalInput;
}

export interface ProgrammeContent {
  title: LocalInput;
  blocks: BlockContent[];
}

export function publishNext(
  id: string,
  content: ProgrammeContent,
  ifMatch: string | undefined,
): Promise<Answer<Programme>> {
  return request<Programme>("POST", `/api/programmes/${id}/versions`, { body: content, ifMatch });
}

export function publishFirst(
  content: ProgrammeContent & { primary: string; territory_id: string },
  key: string,
): Promise<Programme> {
  return post<Programme>("/api/programmes", content, { idempotencyKey: key });
}

export function changeTheme(
  theme: string,
  content: { name: LocalInput; words: { kk: string[]; ru: string[] } },
  ifMatch: string | undefined,
): Promise<Answer<Theme>> {
  return request<Theme>("PUT", `/api/themes/${theme}`, { body: content, ifMatch });
}
