import { useMessages } from "../../../i18n/catalogue";
import { Failure } from "../../../ui/Failure";
import { Page } from "../../../ui/Page";
import { Loading } from "../../../ui/Waiting";
import type { Nomination, Primary } from "../common/api";
import { useAll } from "../common/useAll";
import { applyMessages } from "./messages";
import { PrimaryCard } from "./PrimaryCard";

/** The primaries, each with its time for nomination and what one has filed there; the latest first. */
export function Standing({ by }: { by: Nomination }) {
  const t = useMessages(applyMessages);
  const primaries = useAll<Primary>("/api/registration/primaries");
  return (
    <Page title={by === "SELF" ? t.applyTitle : t.ppoTitle} lead={by === "SELF" ? t.applyLead : t.ppoLead}>
      {primaries.loading && <Loading />}
      <Failure error={primaries.error} retry={primaries.reload} />
      {!primaries.loading && primaries.items.length === 0 && <p>{t.noPrimaries}</p>}
      {[...primaries.items].reverse().map((each) => (
        <PrimaryCard key={each.id} primary={each} by={by} />
      ))}
    </Page>
  );
}
