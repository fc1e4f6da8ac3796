import { useEffect, useRef } from "preact/hooks";

/** The tag of the version that an edit is based on. */
export interface Tag {
  now: () => string | undefined;
  /** After an edit of one's own: the next one is based on it, even before it has been loaded again. */
  follow: (etag: string | undefined) => void;
}

export function useTag(loaded: string | undefined): Tag {
  const tag = useRef(loaded);
  useEffect(() => {
    tag.current = loaded;
  }, [loaded]);
  return {
    now: () => tag.current,
    follow: (etag) => {
      tag.current = etag;
    },
  };
}
