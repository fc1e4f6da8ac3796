import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  title: string;
  /** A sentence under the title: what this page is for. */
  lead?: ComponentChildren;
  /** As wide as the window: tables and boards. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A page: sets the window's title and takes the focus to the heading, so that a screen reader says where one is. */
export function Page({ title, lead, wide, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Dauys`;
  }, [title]);
  useEffect(() => {
    if (history.state !== null || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div class={wide ? "page page-wide" : "page"}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
  );
}
