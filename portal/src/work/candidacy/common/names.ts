import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../../api/resource";
import { inLanguage, type LocalText, useLanguage } from "../../../i18n/language";
import { type Contest, primaryPath, type Territory } from "./api";

/** Lists that hold for the whole visit are fetched once, however many components ask. */
const kept = new Map<string, Promise<unknown[]>>();

function once<T>(path: string): Promise<T[]> {
  let list = kept.get(path) as Promise<T[]> | undefined;
  if (list === undefined) {
    list = getAll<T>(path);
    list.catch(() => kept.delete(path));
    kept.set(path, list);
  }
  return list;
}

function useList<T>(path: string | undefined): T[] {
  const [list, setList] = useState<T[]>([]);
  useEffect(() => {
    let gone = false;
    setList([]);
    if (path !== undefined) {
      once<T>(path).then(
        (found) => !gone && setList(found),
        // Names are a convenience: without them the ids are shown.
        () => undefined,
      );
    }
    return () => {
      gone = true;
    };
  }, [path]);
  return list;
}

export function useTerritories(): Territory[] {
  return useList<Territory>("/api/registration/territories");
}

export function useContests(primary: string | undefined): Contest[] {
  return useList<Contest>(primary && `${primaryPath(primary)}/contests?limit=200`);
}

/** Gives the name of something by its id, or the id while the name is not known. */
export type NameOf = (id: string) => string;

function nameOf(list: { id: string; name: LocalText }[]): NameOf {
  const names = new Map(list.map((each) => [each.id, inLanguage(each.name)]));
  return (id) => names.get(id) ?? id;
}

export function useTerritoryNames(): NameOf {
  useLanguage();
  return nameOf(useTerritories());
}

export function useContestNames(primary: string | undefined): NameOf {
  useLanguage();
  return nameOf(useContests(primary).map((each) => ({ id: each.id, name: each.title })));
}

/** A territory and those it lies in: contests of all of them are voted on there. */
export function withParents(territories: readonly Territory[], id: string): string[] {
  const chain: string[] = [];
  let current: string | undefined = id;
  while (current !== undefined && current !== "" && !chain.includes(current)) {
    const here: string = current;
    chain.push(here);
    current = territories.find((each) => each.id === here)?.parent_id;
  }
  return chain;
}
