import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { type Reading, SERVICES } from "./api";
import { extended, type History } from "./rates";

/** What is known of each service: its history, or why there is none. */
export interface Known {
  history?: History;
  error?: unknown;
}

const EVERY_MS = 5000;

/** Reads the figures of every service again and again, while the page is looked at. */
export function useReadings(): Record<string, Known> {
  const [known, setKnown] = useState<Record<string, Known>>({});
  useEffect(() => {
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      if (document.visibilityState === "visible") {
        await Promise.all(
          SERVICES.map(async ({ name, path }) => {
            try {
              const reading = await get<Reading>(path, { timeoutMs: 10_000 });
              if (here) {
                setKnown((before) => ({
                  ...before,
                  [name]: { history: extended(before[name]?.history, reading) },
                }));
              }
            } catch (error) {
              if (here) {
                setKnown((before) => ({ ...before, [name]: { ...before[name], error } }));
              }
            }
          }),
        );
      }
      if (here) {
        timer = setTimeout(round, EVERY_MS);
      }
    };
    void round();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, []);
  return known;
}
