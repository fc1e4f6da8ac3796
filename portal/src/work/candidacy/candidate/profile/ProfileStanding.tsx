import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { Notice, type NoticeKind } from "../../../../ui/Notice";
import type { ProfileDraft, ProfileState } from "../../common/profile";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";

const KIND: Record<ProfileState, NoticeKind> = {
  DRAFT: "info",
  SUBMITTED: "info",
  RETURNED: "warning",
  APPROVED: "good",
};

/** How far the profile is, and what the registrar asks for. */
export function ProfileStanding({ draft }: { draft: ProfileDraft }) {
  const t = useMessages(candidateMessages);
  return (
    <Notice kind={KIND[draft.state] ?? "info"} title={word(t.profile.states, draft.state)}>
      {draft.changed_at && <p>{dateTime(draft.changed_at)}</p>}
      {draft.return_reason && <p>{draft.return_reason}</p>}
      {draft.correction && (
        <p>
          {t.profile.correction}
          {draft.correction.decision_number && ` (№ ${draft.correction.decision_number})`}
          {draft.correction.reason !== draft.return_reason && `: ${draft.correction.reason}`}
        </p>
      )}
      {draft.state === "APPROVED" && <p>{t.profile.editingApproved}</p>}
    </Notice>
  );
}
