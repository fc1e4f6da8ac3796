import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../../api/resource";
import { inLanguage, type LocalText, useLanguage } from "../../../i18n/language";

export interface Territory {
  id: string;
  level: string;
  name: LocalText;
  parent_id?: string;
}

let asked: Promise<Territory[]> | undefined;

function territories(): Promise<Territory[]> {
  asked ??= getAll<Territory>("/api/registration/territories?limit=200").catch((failure: unknown) => {
    asked = undefined;
    throw failure;
  });
  return asked;
}

/** All territories, asked for once in a visit: they do not change while somebody works. */
export function useTerritories(): { all: Territory[]; name: (id: string) => string } {
  const { language } = useLanguage();
  const [all, setAll] = useState<Territory[]>([]);
  useEffect(() => {
    let here = true;
    territories().then(
      (found) => here && setAll(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  return {
    all,
    name: (id) => inLanguage(all.find((each) => each.id === id)?.name, language) || id,
  };
}
