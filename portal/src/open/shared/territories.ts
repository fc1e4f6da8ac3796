import { useMemo } from "preact/hooks";
import { inLanguage } from "../../i18n/language";
import { TERRITORIES, type Territory } from "./api";
import { useAll } from "./useAll";

export type TerritoryMap = ReadonlyMap<string, Territory>;

/** The territories of the country by id; empty until they have come. */
export function useTerritories(): TerritoryMap {
  const { data } = useAll<Territory>(TERRITORIES);
  return useMemo(() => new Map((data ?? []).map((each) => [each.id, each])), [data]);
}

export function nameOf(territory: string, all: TerritoryMap): string {
  return inLanguage(all.get(territory)?.name) || territory;
}

/** The region or city of republican significance that a territory lies in, or is. */
export function regionOf(territory: string | undefined, all: TerritoryMap): string | undefined {
  const found = territory === undefined ? undefined : all.get(territory);
  return found === undefined ? undefined : (found.parent_id ?? found.id);
}

/** All of them for a choice: each region with its cities and districts below it. */
export function territoryOptions(all: TerritoryMap): { value: string; label: string }[] {
  const every = [...all.values()];
  const byName = (a: Territory, b: Territory) => inLanguage(a.name).localeCompare(inLanguage(b.name));
  return every
    .filter((each) => !each.parent_id)
    .sort(byName)
    .flatMap((region) => [
      { value: region.id, label: inLanguage(region.name) },
      ...every
        .filter((each) => each.parent_id === region.id)
        .sort(byName)
        .map((each) => ({ value: each.id, label: `— ${inLanguage(each.name)}` })),
    ]);
}
