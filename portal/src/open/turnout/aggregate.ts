import type { ElectionItem, Territory, Turnout } from "../shared/api";

/** The turnout of several elections together. */
export interface Sum {
  /** Voters of the elections that show them. */
  voters: number;
  /** Everybody on the lists. */
  electorate: number;
  /** Everybody on the lists of the elections that show their voters: what a share is a share of. */
  shownElectorate: number;
  /** How many elections show no number. */
  withheld: number;
  elections: number;
}

const NONE: Sum = { voters: 0, electorate: 0, shownElectorate: 0, withheld: 0, elections: 0 };

function plus(sum: Sum, turnout: Turnout): Sum {
  const shown = turnout.voters !== undefined && turnout.voters !== null;
  return {
    voters: sum.voters + (turnout.voters ?? 0),
    electorate: sum.electorate + turnout.electorate,
    shownElectorate: sum.shownElectorate + (shown ? turnout.electorate : 0),
    withheld: sum.withheld + (shown ? 0 : 1),
    elections: sum.elections + 1,
  };
}

export function sumOf(elections: readonly ElectionItem[]): Sum {
  return elections.reduce((sum, each) => plus(sum, each.turnout), NONE);
}

/** Between 0 and 1; unknown where nothing is shown. */
export function shareOf(sum: Sum): number | undefined {
  return sum.shownElectorate === 0 ? undefined : sum.voters / sum.shownElectorate;
}

/** The region or city of republican significance that a territory lies in, or is. */
export function regionOf(
  territory: string | undefined,
  all: ReadonlyMap<string, Territory>,
): string | undefined {
  const found = territory === undefined ? undefined : all.get(territory);
  return found === undefined ? undefined : (found.parent_id ?? found.id);
}

/** Elections by the region of their first territory. */
export function byRegion(
  elections: readonly ElectionItem[],
  territories: ReadonlyMap<string, Territory>,
): Map<string, ElectionItem[]> {
  const regions = new Map<string, ElectionItem[]>();
  for (const election of elections) {
    const region = regionOf(election.territory_ids[0], territories);
    if (region !== undefined) {
      regions.set(region, [...(regions.get(region) ?? []), election]);
    }
  }
  return regions;
}

/** As `GET /api/elections/{uuid}/turnout` answers. */
export interface HourlyTurnout {
  uuid: string;
  hours: { hour: string; voters?: number | null; withheld: boolean }[];
  as_of: string;
}

/** An hour over several elections. */
export interface Hour {
  hour: string;
  voters: number;
  /** In how many elections the hour is withheld. */
  withheld: number;
}

/** Hours of several elections together, in order. */
export function sumHours(parts: readonly HourlyTurnout[]): Hour[] {
  const hours = new Map<string, Hour>();
  for (const { hour, voters } of parts.flatMap((part) => part.hours)) {
    const before = hours.get(hour) ?? { hour, voters: 0, withheld: 0 };
    const shown = voters !== undefined && voters !== null;
    hours.set(hour, {
      hour,
      voters: before.voters + (voters ?? 0),
      withheld: before.withheld + (shown ? 0 : 1),
    });
  }
  return [...hours.values()].sort((a, b) => a.hour.localeCompare(b.hour));
}
