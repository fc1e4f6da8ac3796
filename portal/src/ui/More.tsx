import type { Pages } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { Failure } from "./Failure";
import { uiMessages } from "./messages";
import { Loading } from "./Waiting";

/** The end of a list that grows: that it loads, why it does not, or a button for the next page. */
export function More<T>({ of }: { of: Pages<T> }) {
  const t = useMessages(uiMessages);
  return (
    <>
      {of.error !== undefined && <Failure error={of.error} retry={of.reload} />}
      {of.loading && <Loading />}
      {of.hasMore && !of.loading && (
        <button type="button" class="button" onClick={of.more}>
          {t.more}
        </button>
      )}
    </>
  );
}
