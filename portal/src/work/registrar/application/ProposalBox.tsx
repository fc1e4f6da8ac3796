import { useState } from "preact/hooks";
import { post } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { dateTime } from "../../../i18n/format";
import { inLanguage } from "../../../i18n/language";
import { Failure } from "../../../ui/Failure";
import { Form, TextArea } from "../../../ui/Form";
import { Notice } from "../../../ui/Notice";
import { type Application, applicationPath } from "../../candidacy/common/api";
import { word } from "../../candidacy/common/words";
import { remember } from "../lastDecision";
import { registrarMessages } from "../messages";
import { deskAddress } from "../queue";

interface Props {
  primary: string;
  application: Application;
  etag: string | undefined;
  proposal: NonNullable<Application["proposal"]>;
  onward: () => void;
}

/** What one person has proposed and another has to confirm. Its author can only take it back. */
export function ProposalBox({ primary, application, etag, proposal, onward }: Props) {
  const t = useMessages(registrarMessages);
  const [reason, setReason] = useState("");
  const path = `${applicationPath(primary, application.id)}/proposal`;
  const done = (what: string) => {
    remember({
      name: inLanguage(application.name),
      address: deskAddress(application.id, { primary }),
      what,
    });
    onward();
  };
  const confirm = useAction(async () => {
    await post(`${path}/confirm`, undefined, { ifMatch: etag });
    done(t.confirmed);
  });
  const sendBack = useAction(async () => {
    await post(`${path}/send-back`, { reason: reason.trim() }, { ifMatch: etag });
    done(t.notConfirmed);
  });
  return (
    <Notice kind="warning" title={word(t.proposed, proposal.act)}>
      <dl class="facts">
        <dt>{t.proposedBy}</dt>
        <dd>{proposal.own ? t.proposedByMe : t.proposedByAnother}</dd>
        <dt>{t.proposedAt}</dt>
        <dd>{dateTime(proposal.at)}</dd>
        <dt>{t.reason}</dt>
        <dd>{proposal.reason}</dd>
      </dl>
      <p>{proposal.own ? t.somebodyElse : t.youAreSecond}</p>
      {!proposal.own && (
        <div class="buttons">
          <button
            type="button"
            class="button button-primary"
            disabled={confirm.busy}
            onClick={() => confirm.run()}
          >
            {t.confirm}
          </button>
        </div>
      )}
      <Failure error={confirm.error ?? sendBack.error} />
      <Form onSubmit={() => void sendBack.run()}>
        <TextArea label={t.sendBackReason} value={reason} onValue={setReason} maxLength={2000} rows={2} />
        <button type="submit" class="button" disabled={sendBack.busy || reason.trim() === ""}>
          {proposal.own ? t.takeBack : t.sendBack}
        </button>
      </Form>
    </Notice>
  );
}
