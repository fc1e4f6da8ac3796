import type { ComponentChildren } from "preact";

export type NoticeKind = "info" | "good" | "warning" | "error";

/** Something to be noticed. Errors and warnings are announced at once, the rest when there is time. */
export function Notice({
  kind,
  title,
  children,
}: {
  kind: NoticeKind;
  title?: string;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${kind}`} role={kind === "error" ? "alert" : "status"}>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </div>
  );
}
