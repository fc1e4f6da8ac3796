import { useEffect } from "preact/hooks";
import { type Resource, useResource } from "../../api/resource";

/** A resource that is asked for again so long after each answer, so that a slow link is not overrun. */
export function usePolled<T>(path: string | undefined, everyMs: number): Resource<T> {
  const resource = useResource<T>(path);
  const { loading, reload } = resource;
  useEffect(() => {
    if (loading || path === undefined) {
      return;
    }
    const timer = setTimeout(reload, everyMs);
    return () => clearTimeout(timer);
  }, [loading, path, everyMs, reload]);
  return resource;
}
