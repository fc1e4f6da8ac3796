import { useEffect, useState } from "preact/hooks";
import { type Programme, versions } from "./api";

/** How many versions back a page looks: a programme of hundreds would otherwise load hundreds. */
export const VERSIONS_SHOWN = 20;

/** The latest versions of a programme up to `current`, the oldest first; nothing until they are there. */
export function useVersions(id: string, current: number | undefined): Programme[] | undefined {
  const [found, setFound] = useState<Programme[]>();
  useEffect(() => {
    if (current === undefined) {
      return;
    }
    let gone = false;
    versions(id, Math.max(1, current - VERSIONS_SHOWN + 1), current).then(
      (list) => !gone && setFound(list),
      // The page says what it can without the earlier versions.
      () => !gone && setFound([]),
    );
    return () => {
      gone = true;
    };
  }, [id, current]);
  return found;
}
