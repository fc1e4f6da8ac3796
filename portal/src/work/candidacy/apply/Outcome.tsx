import { useMessages } from "../../../i18n/catalogue";
import { dateTime, duration } from "../../../i18n/format";
import { Notice, type NoticeKind } from "../../../ui/Notice";
import type { Application, ApplicationState } from "../common/api";
import { commonMessages } from "../common/messages";
import { addressOf } from "../common/useQuery";
import { word } from "../common/words";
import { applyMessages } from "./messages";

const KIND: Record<ApplicationState, NoticeKind> = {
  SUBMITTED: "info",
  CORRECTION: "warning",
  REGISTERED: "good",
  REFUSED: "warning",
  WITHDRAWN: "info",
};

/** How an application stands, why, and until when something happens next. */
export function Outcome({ primary, application }: { primary: string; application: Application }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const left = Date.parse(application.due_at) - Date.now();
  return (
    <Notice kind={KIND[application.state] ?? "info"} title={word(common.states, application.state)}>
      {application.registration_number && <p>{t.number(application.registration_number)}</p>}
      {application.decided_at && <p>{t.decidedAt(dateTime(application.decided_at))}</p>}
      {application.reason && (
        <p>
          {t.reason}: {application.reason}
        </p>
      )}
      {application.state === "SUBMITTED" && <p>{t.decisionBy(dateTime(application.due_at))}</p>}
      {application.state === "CORRECTION" && (
        <p>
          {left > 0
            ? t.correctBy(dateTime(application.due_at), duration(left))
            : t.correctionOver(dateTime(application.due_at))}
        </p>
      )}
      {application.state === "REFUSED" && (
        <p>
          {t.refusedWhatNow} <a href="/work/complaints">{t.complaints}</a>
        </p>
      )}
      {application.candidacy_id && (
        <p>
          <a href="/work/candidate/cases">{t.cases}</a>
        </p>
      )}
      {application.candidacy_id && application.state === "REGISTERED" && (
        <p>
          {t.candidateNow} <a href={addressOf("/work/candidate", { primary })}>{t.candidatePages}</a>
        </p>
      )}
    </Notice>
  );
}
