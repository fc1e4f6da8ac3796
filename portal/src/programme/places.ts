import { useMemo } from "preact/hooks";
import { type Page, useResource } from "../api/resource";
import { inLanguage, type LocalText, useLanguage } from "../i18n/language";

export interface Territory {
  id: string;
  parent_id?: string;
  level: string;
  name: LocalText;
}

export interface Primary {
  id: string;
  name: LocalText;
}

export interface Places {
  territories: Territory[];
  primaries: Primary[];
  /** Name of a territory, or its id while names are not there. */
  territory: (id: string) => string;
  primary: (id: string) => string;
}

/** The republic has a programme and is in no list of territories. */
const REPUBLIC: LocalText = { kk: "Қазақстан", ru: "Казахстан", en: "Kazakhstan" };

/** Names of territories and primaries; pages show ids until they have come. */
export function usePlaces(): Places {
  const { language } = useLanguage();
  const territories = useResource<Page<Territory>>("/api/registration/territories").data?.items;
  const primaries = useResource<Page<Primary>>("/api/registration/primaries").data?.items;
  return useMemo(() => {
    const byTerritory = new Map((territories ?? []).map((each) => [each.id, each.name]));
    byTerritory.set("kz", REPUBLIC);
    const byPrimary = new Map((primaries ?? []).map((each) => [each.id, each.name]));
    return {
      territories: territories ?? [],
      primaries: primaries ?? [],
      territory: (id: string) => inLanguage(byTerritory.get(id), language) || id,
      primary: (id: string) => inLanguage(byPrimary.get(id), language) || id,
    };
  }, [territories, primaries, language]);
}
