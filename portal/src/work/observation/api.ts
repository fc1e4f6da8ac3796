import { get, post } from "../../api/http";
import type { LocalText } from "../../i18n/language";

export const ACCREDITATION_STATES = ["REQUESTED", "ACCREDITED", "REFUSED"] as const;
export type AccreditationState = (typeof ACCREDITATION_STATES)[number];
export type AccreditationKind = "TRUSTED_PERSON" | "PEOPLE";

export interface Accreditation {
  id: string;
  primary: string;
  kind: AccreditationKind;
  name: string;
  candidacy_id?: string;
  territories: string[];
  state: AccreditationState;
  reason?: string;
  applied_at: string;
  decided_at?: string;
}

export interface AccreditationRequest {
  primary: string;
  kind: AccreditationKind;
  name: string;
  candidacy_id?: string;
  territories: string[];
}

export function applyForAccreditation(asked: AccreditationRequest, key: string): Promise<Accreditation> {
  return post<Accreditation>("/api/observation/accreditations", asked, { idempotencyKey: key });
}

export function decideAccreditation(
  id: string,
  decision: "ACCREDIT" | "REFUSE",
  reason: string,
): Promise<Accreditation> {
  return post<Accreditation>(`/api/observation/accreditations/${id}/decision`, { decision, reason });
}

export interface Candidacy {
  candidacy_id: string;
  territory_id: string;
  registration_number: string;
  name: LocalText;
  status: string;
}

export interface Turnout {
  voters?: number;
  electorate: number;
  withheld: boolean;
}

export interface ElectionItem {
  uuid: string;
  primary: string;
  name: LocalText;
  territory_ids: string[];
  state: string;
  opens: string;
  closes: string;
  height?: number;
  verified_height?: number;
  head?: string;
  turnout: Turnout;
  alarms: number;
}

export interface Alarm {
  kind: string;
  [more: string]: unknown;
}

export interface ElectionDetail extends Omit<ElectionItem, "alarms"> {
  partition: number;
  pos?: number;
  audit: { status: string; failed_height?: number; reason?: string };
  log: { copied_to?: number; compared_to?: number };
  alarms: Alarm[];
}

export interface LastEvent {
  height: number;
  hash: string;
  pos: number;
}

export interface Checkpoint {
  election: string;
  height: number;
  hash: string;
  pos: number;
  verified_height: number;
  at: string;
  key_id: string;
  /** Ed25519 over the canonical JSON of the other members, Base64. */
  signature: string;
}

export interface CheckpointKey {
  key_id: string;
  algorithm: string;
  /** X.509 DER, Base64. */
  public_key: string;
}

export function lastEvent(uuid: string): Promise<LastEvent> {
  return get<LastEvent>(`/api/elections/${uuid}/last-event`);
}

export function checkpoint(uuid: string): Promise<Checkpoint> {
  return get<Checkpoint>(`/api/elections/${uuid}/checkpoint`);
}

export async function checkpointKeys(): Promise<CheckpointKey[]> {
  return (await get<{ items: CheckpointKey[] }>("/api/observation/checkpoint-keys")).items;
}

export const DISPOSITIONS = [
  "CHAINED",
  "REPEAT",
  "LATE",
  "STRUCK_OFF",
  "OVER_LIMIT",
  "INVALID",
  "STRIKE_OFF",
  "CLOSE_MARKER",
] as const;

export interface LogRecord {
  partition: number;
  offset: number;
  tracker: string;
  sha256: string;
  disposition: string;
  height?: number;
  reason?: string;
}

export interface Incident {
  id: string;
  primary: string;
  observer_kind: AccreditationKind;
  territory_id: string;
  election_uuid?: string;
  kind: string;
  text: string;
  trackers: string[];
  reported_at: string;
}

export interface IncidentReport {
  primary: string;
  territory_id: string;
  election_uuid?: string;
  kind: string;
  text: string;
  trackers?: string[];
}

export function reportIncident(report: IncidentReport, key: string): Promise<Incident> {
  return post<Incident>("/api/observation/incidents", report, { idempotencyKey: key });
}

export interface Station {
  id: string;
  name: LocalText;
  territory_id: string;
  kind: string;
}

/** Papers of a station, as its protocol counts them. */
export interface StationNumbers {
  received: number;
  issued: number;
  spoiled: number;
  returned: number;
  cast_papers: number;
}

export interface StationProtocol {
  numbers: StationNumbers;
  entitled: number;
  findings: string[];
  submitted_at: string;
}
