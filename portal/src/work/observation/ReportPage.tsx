import { type Page as CursorPage, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { hasRole, useSession } from "../../session/useSession";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { Accreditation } from "./api";
import { observationMessages } from "./messages";
import { ReportForm } from "./ReportForm";

/** An incident, reported by somebody who is accredited. */
export default function ReportPage() {
  const t = useMessages(observationMessages);
  const session = useSession();
  const canAsk = hasRole(session, "member", "participant", "candidate");
  const mine = useResource<CursorPage<Accreditation>>(
    canAsk ? "/api/observation/accreditations/mine" : undefined,
  );
  const need = (
    <Notice kind="warning">
      <p>{t.needAccreditation}</p>
      <p>
        <a href="/work/observer/apply">{t.apply}</a>
      </p>
    </Notice>
  );
  return (
    <Page title={t.report} lead={t.reportLead}>
      {canAsk ? (
        <Loaded from={mine}>
          {(data) => {
            const granted = data.items.filter((each) => each.state === "ACCREDITED");
            return granted.length === 0 ? need : <ReportForm granted={granted} />;
          }}
        </Loaded>
      ) : (
        need
      )}
    </Page>
  );
}
