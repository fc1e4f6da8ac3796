import { useState } from "preact/hooks";
import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { dateTime } from "../../../i18n/format";
import { Loaded } from "../../../ui/Waiting";
import { ApplicationFacts } from "../../candidacy/common/ApplicationFacts";
import {
  type Application,
  type ApplicationHistory,
  type AttachedDocument,
  applicationPath,
  type Eligibility,
} from "../../candidacy/common/api";
import { Documents } from "../../candidacy/common/Documents";
import { History } from "../../candidacy/common/History";
import { commonMessages } from "../../candidacy/common/messages";
import { Rules } from "../../candidacy/common/Rules";
import { StateTag } from "../../candidacy/common/StateTag";
import { word } from "../../candidacy/common/words";
import { registrarMessages } from "../messages";
import { Claim } from "./Claim";
import { DecisionForm } from "./DecisionForm";
import { Duplicates } from "./Duplicates";
import { type Draft, possible } from "./decision";
import { EvidenceOf } from "./EvidenceOf";
import { Keys } from "./Keys";
import { ProposalBox } from "./ProposalBox";

interface Props {
  primary: string;
  application: Application;
  etag: string | undefined;
  me: string | undefined;
  reload: () => void;
  onward: () => void;
  back: () => void;
}

/** Everything that belongs to an application, and the decision on it. */
export function DeskFile({ primary, application, etag, me, reload, onward, back }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const path = applicationPath(primary, application.id);
  const kinds = possible(application, Date.now());
  const [draft, setDraft] = useState<Draft>({
    kind: kinds[0] ?? "REGISTER",
    reason: "",
    fields: [],
    evidence: {},
  });
  const eligibility = useResource<Eligibility>(`${path}/eligibility`);
  const documents = useResource<PageOf<AttachedDocument>>(`${path}/documents`);
  const history = useResource<ApplicationHistory>(`${path}/history`);
  const working = { primary, application, etag, reload, onward };
  return (
    <>
      <p>
        <StateTag state={application.state} />{" "}
        {(application.state === "SUBMITTED" || application.state === "CORRECTION") && (
          <>
            {t.due}: {dateTime(application.due_at)}
          </>
        )}
        {application.registration_number && <> № {application.registration_number}</>}
      </p>
      <Claim primary={primary} application={application} me={me} changed={reload} />
      <h2>{t.content}</h2>
      <ApplicationFacts primary={primary} of={application} />
      <h2>{common.documents}</h2>
      {application.missing_documents.length > 0 && (
        <p class="field-error">
          {t.missing}:{" "}
          {application.missing_documents.map((kind) => word(common.documentKinds, kind)).join(", ")}
        </p>
      )}
      <Loaded from={documents}>{(page) => <Documents documents={page.items} />}</Loaded>
      <h2>{t.rules}</h2>
      <Loaded from={eligibility}>
        {(data) => (
          <Rules
            eligibility={data}
            beside={(finding) =>
              kinds.length > 0 && (
                <EvidenceOf
                  finding={finding}
                  documents={documents.data?.items ?? []}
                  value={draft.evidence[finding.rule]}
                  onValue={(seen) =>
                    setDraft((before) => ({
                      ...before,
                      evidence: { ...before.evidence, [finding.rule]: seen },
                    }))
                  }
                />
              )
            }
          />
        )}
      </Loaded>
      <h2>{t.duplicates}</h2>
      <Duplicates primary={primary} path={`${path}/duplicates`} />
      <h2>{t.decision}</h2>
      {application.proposal && <ProposalBox {...working} proposal={application.proposal} />}
      {kinds.length > 0 ? (
        <DecisionForm {...working} kinds={kinds} draft={draft} setDraft={setDraft} />
      ) : (
        !application.proposal && <p>{t.nothingToDecide}</p>
      )}
      <h2>{t.history}</h2>
      <Loaded from={history}>{(data) => <History of={data} />}</Loaded>
      <Keys kinds={kinds} choose={(kind) => setDraft((b) => ({ ...b, kind }))} onward={onward} back={back} />
    </>
  );
}
