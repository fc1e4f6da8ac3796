import { useEffect, useRef } from "preact/hooks";

/**
 * Keys of the registrar: Alt and a letter, by the place of the key, so that they are the same on a Kazakh, a Russian and
 * an English keyboard. A screen reader has no use for Alt and a letter of its own; letters alone it does.
 */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      const act = latest.current[event.code];
      if (act !== undefined) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
