import type { LocalText } from "../../i18n/language";
import type { ApplicationState, Nomination, TwoPersonAct } from "../candidacy/common/api";
import { primaryPath } from "../candidacy/common/api";
import { addressOf } from "../candidacy/common/useQuery";

/** An application in the list of those who work on it. */
export interface QueueItem {
  id: string;
  state: ApplicationState;
  version: number;
  nomination: Nomination;
  territory_id: string;
  contest_ids: string[];
  name: LocalText;
  round: number;
  submitted_at: string;
  due_at: string;
  overdue: boolean;
  duplicates: boolean;
  missing_documents: string[];
  claimed_by?: string;
  waiting_for?: TwoPersonAct;
}

export interface Count {
  territory_id: string;
  state: ApplicationState;
  applications: number;
  overdue: number;
  waiting: number;
  unclaimed: number;
}

/** What the address of the page may say of the queue, by the names of the API. */
export const FILTERS = [
  "territory",
  "state",
  "contest",
  "nomination",
  "overdue",
  "duplicates",
  "missing_documents",
  "waiting",
  "claimed",
  "text",
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

export function filtersOf(query: Record<string, string>): Filters {
  const filters: Filters = {};
  for (const name of FILTERS) {
    const value = query[name];
    // A name is searched from two letters on; the service refuses fewer.
    if (value !== undefined && value !== "" && (name !== "text" || value.trim().length >= 2)) {
      filters[name] = value;
    }
  }
  return filters;
}

export function queuePath(primary: string, filters: Filters, limit = 50): string {
  return addressOf(`${primaryPath(primary)}/applications/queue`, { ...filters, limit: String(limit) });
}

/** Where an application is worked on; the filters go along, so that the next one is the next of the same queue. */
export function deskAddress(id: string, query: Record<string, string | undefined>): string {
  return addressOf(`/work/registrar/applications/${encodeURIComponent(id)}`, query);
}

/**
 * The next of a queue that this registrar may work on: the first after the current one that nobody else has, or the first
 * of all if there is none after it.
 */
export function nextAfter(
  items: readonly QueueItem[],
  current: string,
  me: string | undefined,
): QueueItem | undefined {
  const free = (item: QueueItem) =>
    item.id !== current && (item.claimed_by === undefined || item.claimed_by === me);
  const place = items.findIndex((item) => item.id === current);
  return items.slice(place + 1).find(free) ?? items.find(free);
}

/** Counts of one territory, state by state. */
export interface TerritoryCounts {
  territory: string;
  byState: Partial<Record<ApplicationState, number>>;
  overdue: number;
  waiting: number;
  unclaimed: number;
}

export function byTerritory(counts: readonly Count[]): TerritoryCounts[] {
  const rows = new Map<string, TerritoryCounts>();
  for (const count of counts) {
    const row = rows.get(count.territory_id) ?? {
      territory: count.territory_id,
      byState: {},
      overdue: 0,
      waiting: 0,
      unclaimed: 0,
    };
    row.byState[count.state] = (row.byState[count.state] ?? 0) + count.applications;
    row.overdue += count.overdue;
    row.waiting += count.waiting;
    row.unclaimed += count.unclaimed;
    rows.set(count.territory_id, row);
  }
  return [...rows.values()];
}
