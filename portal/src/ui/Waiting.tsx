import type { ComponentChildren } from "preact";
import type { Resource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { Failure } from "./Failure";
import { uiMessages } from "./messages";

export function Loading() {
  const t = useMessages(uiMessages);
  return (
    <p class="loading" role="status">
      {t.loading}
    </p>
  );
}

/** What was asked for once it is there; until then that it loads, or why it does not come. */
export function Loaded<T>({
  from,
  children,
}: {
  from: Resource<T>;
  children: (data: T) => ComponentChildren;
}) {
  if (from.data !== undefined) {
    return (
      <>
        {from.error !== undefined && <Failure error={from.error} retry={from.reload} />}
        {children(from.data)}
      </>
    );
  }
  return from.error !== undefined ? <Failure error={from.error} retry={from.reload} /> : <Loading />;
}
