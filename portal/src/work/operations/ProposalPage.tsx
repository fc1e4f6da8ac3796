import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { post } from "../../api/http";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import type { Account } from "../../session/session";
import { Dialog } from "../../ui/Dialog";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Proposal, proposalsPath } from "./api";
import { Changes } from "./Changes";
import { operationsMessages } from "./messages";

/** A proposed change of the calendar: who proposed exactly what, and a second operator's confirmation. */
export default function ProposalPage() {
  const t = useMessages(operationsMessages);
  const { params } = useRoute();
  const path = `${proposalsPath(params.primary ?? "")}/${encodeURIComponent(params.proposal ?? "")}`;
  const looked = useResource<{ proposal: Proposal; preview?: { refusals: string[] } }>(path);
  const me = useResource<Account>("/api/me");
  const [reason, setReason] = useState("");
  const [asking, setAsking] = useState(false);
  const confirming = useAction(async () => {
    setAsking(false);
    await post(`${path}/confirmation`, {}, { ifMatch: looked.etag });
    looked.reload();
  });
  const rejecting = useAction(async () => {
    await post(`${path}/rejection`, { reason });
    looked.reload();
  });
  return (
    <Page title={t.calendar.proposal}>
      <p>
        <a href={`/work/operator/calendar?primary=${params.primary ?? ""}`}>{t.calendar.title}</a>
      </p>
      <Loaded from={looked}>
        {({ proposal, preview }) => {
          const own = me.data?.id === proposal.proposed_by;
          const refusals = preview?.refusals ?? [];
          return (
            <>
              <dl class="facts">
                <dt>{t.state}</dt>
                <dd>{t.calendar.states[proposal.state] ?? proposal.state}</dd>
                <dt>{t.calendar.proposedBy}</dt>
                <dd>
                  {own ? t.calendar.you : <code>{proposal.proposed_by}</code>},{" "}
                  {dateTime(proposal.proposed_at)}
                </dd>
                <dt>{t.calendar.reason}</dt>
                <dd>{inLanguage(proposal.reason)}</dd>
                <dt>{t.calendar.number}</dt>
                <dd>{proposal.decision_number}</dd>
                {proposal.confirm_by && (
                  <>
                    <dt>{t.calendar.confirmByHead}</dt>
                    <dd>{dateTime(proposal.confirm_by)}</dd>
                  </>
                )}
                {proposal.settled_by && proposal.settled_at && (
                  <>
                    <dt>{t.calendar.settledBy}</dt>
                    <dd>
                      <code>{proposal.settled_by}</code>, {dateTime(proposal.settled_at)}
                    </dd>
                  </>
                )}
                {proposal.rejection && (
                  <>
                    <dt>{t.calendar.rejection}</dt>
                    <dd>{proposal.rejection}</dd>
                  </>
                )}
              </dl>
              <h2>{t.calendar.changes}</h2>
              <Changes of={proposal.changes} />
              {proposal.state === "PROPOSED" && (
                <>
                  {refusals.length > 0 && (
                    <Notice kind="error" title={t.calendar.refused}>
                      {refusals.map((each) => t.calendar.refusals[each] ?? each).join(", ")}
                    </Notice>
                  )}
                  <p>{own ? t.calendar.otherConfirms : t.calendar.youConfirm}</p>
                  <Failure error={confirming.error} retry={confirming.error ? looked.reload : undefined} />
                  {!own && (
                    <button
                      type="button"
                      class="button button-primary"
                      disabled={confirming.busy || refusals.length > 0}
                      onClick={() => setAsking(true)}
                    >
                      {t.calendar.confirm}
                    </button>
                  )}
                  <h2>{own ? t.calendar.withdraw : t.calendar.reject}</h2>
                  <Form onSubmit={() => rejecting.run()}>
                    <TextArea
                      label={t.calendar.rejection}
                      value={reason}
                      onValue={setReason}
                      maxLength={1000}
                      error={violationOf(rejecting.error, "reason")}
                    />
                    <Failure error={rejecting.error} />
                    <button
                      type="submit"
                      class="button button-danger"
                      disabled={reason.trim() === "" || rejecting.busy}
                    >
                      {own ? t.calendar.withdraw : t.calendar.reject}
                    </button>
                  </Form>
                </>
              )}
              {asking && (
                <Dialog title={t.calendar.confirmAsk} onClose={() => setAsking(false)}>
                  <p>{t.calendar.confirmText}</p>
                  <div class="buttons">
                    <button type="button" class="button button-primary" onClick={() => confirming.run()}>
                      {t.calendar.confirm}
                    </button>
                    <button type="button" class="button" onClick={() => setAsking(false)}>
                      {t.cancel}
                    </button>
                  </div>
                </Dialog>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
