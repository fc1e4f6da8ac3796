import { getBytes, post, remove } from "../../api/http";
import type { LocalText } from "../../i18n/language";

export interface Station {
  id: string;
  name: LocalText;
  territory_id: string;
  kind: "ONLINE" | "OFFLINE";
  cut_off?: string;
  cut_at?: string;
  settlements: { id: string; name: LocalText }[];
  roll?: { sha256: string; voters: number; struck: number; made_at: string };
}

/** How many voters of a station are struck off. */
export interface StrikeOffs {
  ordered: number;
  in_log: number;
  confirmed: number;
}

export interface StrikeOff {
  id: string;
  state: "PROPOSED" | "REQUESTED" | "IN_LOG";
  paper: "PENDING" | "HAND_OUT" | "VOTED_ELECTRONICALLY" | "NONE";
}

export interface Numbers {
  received: number;
  issued: number;
  spoiled: number;
  returned: number;
  cast_papers: number;
}

export interface Protocol {
  numbers: Numbers;
  entitled: number;
  findings: string[];
  submitted_at: string;
}

export interface Terminal {
  terminal_id: string;
  name: string;
  state: "PAIRING" | "PAIRED";
  expires_at: string;
}

export interface DeskSession {
  session_id: string;
  terminal_id: string;
  state: "AWAITING_CODE" | "AWAITING_OFFICER" | "OPEN" | "ENDED";
  ends_at?: string;
  handed_over?: boolean;
}

export interface Session extends DeskSession {
  confirmation: "CODE" | "TWO_OFFICERS";
  end_cause?: string;
  voter?: { last_name: string; first_name: string; middle_name?: string };
}

export interface Desk {
  station_id: string;
  terminals: Terminal[];
  sessions: DeskSession[];
  figures: Record<string, number>;
}

/** A voter as an officer compares with the document. */
export interface Voter {
  last_name: string;
  first_name: string;
  middle_name?: string;
  phone: boolean;
  refusal?: string;
}

export function stationsPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/stations`;
}

export function stationPath(primary: string, station: string): string {
  return `${stationsPath(primary)}/${encodeURIComponent(station)}`;
}

export function kioskPath(primary: string, station: string): string {
  return `${stationPath(primary, station)}/kiosk`;
}

export function strikeOffsPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/strike-offs`;
}

/** A voter who votes on paper; a strike-off that exists already is the answer again. */
export function strikeOff(primary: string, iin: string, station: string | undefined): Promise<StrikeOff> {
  const body = { iin, cause: "PAPER" };
  return post(strikeOffsPath(primary), station === undefined ? body : { ...body, station });
}

export function lookUp(primary: string, station: string, iin: string): Promise<Voter> {
  return post(`${kioskPath(primary, station)}/voters`, { iin });
}

export function addTerminal(
  primary: string,
  station: string,
  name: string,
): Promise<{ terminal_id: string; pairing_code: string; expires_in: number }> {
  return post(`${kioskPath(primary, station)}/terminals`, { name });
}

export function removeTerminal(primary: string, station: string, terminal: string): Promise<void> {
  return remove(`${kioskPath(primary, station)}/terminals/${terminal}`);
}

export function openSession(
  primary: string,
  station: string,
  body: { iin: string; terminal_id: string; confirmation: "CODE" | "TWO_OFFICERS" },
): Promise<Session> {
  return post(`${kioskPath(primary, station)}/sessions`, body);
}

export function actOnSession(
  primary: string,
  station: string,
  session: string,
  act: "countersign" | "end",
): Promise<Session> {
  return post(`${kioskPath(primary, station)}/sessions/${session}/${act}`, {});
}

export function sendCode(primary: string, station: string, session: string, code: string): Promise<Session> {
  return post(`${kioskPath(primary, station)}/sessions/${session}/code`, { code });
}

/** Exact bytes of the printed roll, whose SHA-256 is published. */
export function fetchRoll(primary: string, station: string, form: "roll" | "roll.html") {
  return getBytes(`${stationPath(primary, station)}/${form}`, { timeoutMs: 300_000 });
}
