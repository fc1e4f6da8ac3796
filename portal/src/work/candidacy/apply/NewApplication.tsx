import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { useSession } from "../../../session/useSession";
import { Page } from "../../../ui/Page";
import { type Nomination, primaryPath } from "../common/api";
import { useAttempt } from "../common/useAttempt";
import { useQuery } from "../common/useQuery";
import { ApplicationForm } from "./ApplicationForm";
import { emptyDraft, requestOf } from "./draft";
import { applyMessages } from "./messages";
import { ownAddress, placeOf } from "./places";

/** A new application, of oneself or for a primary party organisation. */
export function NewApplication({ by }: { by: Nomination }) {
  const t = useMessages(applyMessages);
  const { route } = useLocation();
  const { values } = useQuery();
  const session = useSession();
  const primary = values.primary ?? "";
  const home = session?.territories.find((each) => each !== "*") ?? "";
  const [draft, setDraft] = useState(() => emptyDraft(home));
  const attempt = useAttempt();
  const send = useAction(async () => {
    const path = `${primaryPath(primary)}/${by === "SELF" ? "applications" : "ppo-nominations"}`;
    const sent = await attempt((idempotencyKey) =>
      post<{ id: string }>(path, requestOf(draft, by), { idempotencyKey }),
    );
    route(ownAddress(by, primary, sent.id));
  });
  return (
    <Page
      title={by === "SELF" ? t.newTitle : t.nominateTitle}
      lead={by === "SELF" ? t.newLead : t.nominateLead}
    >
      <p>
        <a href={placeOf(by)}>{t.back}</a>
      </p>
      {primary !== "" && (
        <ApplicationForm
          primary={primary}
          by={by}
          draft={draft}
          setDraft={setDraft}
          send={send}
          submit={by === "SELF" ? t.send : t.sendNomination}
        />
      )}
    </Page>
  );
}
