import { useMessages } from "../../i18n/catalogue";
import type { Complaint } from "./api";
import { controlMessages } from "./messages";
import { CandidateName } from "./parts/CandidateName";
import type { Candidate } from "./parts/candidates";

/** Of whom or what a complaint is. */
export function ComplaintSubject({
  of: complaint,
  candidates,
}: {
  of: Complaint;
  candidates: readonly Candidate[];
}) {
  const t = useMessages(controlMessages);
  if (complaint.candidacy_id !== undefined) {
    return <CandidateName id={complaint.candidacy_id} among={candidates} />;
  }
  return <>{complaint.official_act ?? (complaint.incident_id ? t.complaints.incident : t.complaints.act)}</>;
}
