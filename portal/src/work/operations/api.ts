import type { LocalText } from "../../i18n/language";

/** Where each service answers operators. */
export const SERVICES = [
  { name: "registration-service", path: "/api/registration/operations" },
  { name: "voting-service", path: "/api/ballot-box/operations" },
  { name: "tally-service", path: "/api/tally/operations" },
  { name: "observer-service", path: "/api/observation/operations" },
  { name: "program-service", path: "/api/programmes/operations" },
] as const;

export interface Figure {
  name: string;
  tags: Record<string, string>;
  kind: "counter" | "gauge" | "timer";
  value?: number;
  count?: number;
  mean_ms?: number;
  max_ms?: number;
}

/** The figures of one pod. */
export interface Reading {
  service: string;
  pod: string;
  started_at: string;
  taken_at: string;
  requests: {
    total: number;
    in_flight: number;
    by_status: Record<string, number>;
    slowest: {
      method: string;
      path: string;
      count: number;
      errors_4xx: number;
      errors_5xx: number;
      mean_ms: number;
      max_ms: number;
    }[];
  };
  process: {
    cpu?: number;
    heap_used_bytes?: number;
    heap_max_bytes?: number;
    threads?: number;
  };
  outbox?: { waiting: number };
  consumers?: { name: string; topic: string; lag?: number; running: boolean }[];
  figures: Figure[];
}

export interface BallotBoxStatus {
  state: string;
  elections?: { announced: number; ready: number; open: number };
  queue?: { waiting: number; capacity: number };
  queue_room?: { state: string; waiting?: number; estimated_seconds?: number };
}

export interface SmsWindow {
  from: string;
  handed_over: number;
  sent: number;
  delivered: number;
  failed: number;
  attempts: number;
  median_seconds?: number;
  slowest_twentieth_seconds?: number;
}

export interface Phase {
  name: string;
  opens: string;
  closes: string;
}

export interface Calendar {
  version: number;
  phases: Phase[];
  accepted_until: string;
}

export interface PhaseChange {
  phase: string;
  before?: Phase;
  after?: Phase;
  opens_moved_seconds: number;
  closes_moved_seconds: number;
}

export interface Proposal {
  id: string;
  state: string;
  based_on: number;
  changes: PhaseChange[];
  reason: LocalText;
  decision_number: string;
  office: string;
  confirm_by?: string;
  proposed_by: string;
  proposed_at: string;
  settled_by?: string;
  settled_at?: string;
  rejection?: string;
}

/** What a change would do; only what is shown of it. */
export interface Preview {
  changes?: PhaseChange[];
  refusals?: { title?: string; detail?: string; type?: string }[];
}

export function proposalsPath(primary: string): string {
  return `/api/registration/primaries/${encodeURIComponent(primary)}/calendar/proposals`;
}
