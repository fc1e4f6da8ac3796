import { useState } from "preact/hooks";
import { put } from "../../../api/http";
import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { type Application, applicationPath } from "../common/api";
import { fieldName } from "../common/History";
import { commonMessages } from "../common/messages";
import { ApplicationForm } from "./ApplicationForm";
import { draftOf, requestOf } from "./draft";
import { applyMessages } from "./messages";

interface Props {
  primary: string;
  application: Application;
  etag: string | undefined;
  changed: () => void;
}

/** The application again, with what the registrar asked to be corrected at each field. */
export function Correction({ primary, application, etag, changed }: Props) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const [draft, setDraft] = useState(() => draftOf(application));
  const send = useAction(async () => {
    await put(applicationPath(primary, application.id), requestOf(draft, application.nomination), {
      ifMatch: etag,
    });
    changed();
  });
  return (
    <>
      <h2>{t.correctTitle}</h2>
      {application.fields_to_correct.length > 0 && (
        <ul>
          {application.fields_to_correct.map((each) => (
            <li key={each.field}>
              <strong>
                {each.field === "declarations"
                  ? t.declarations
                  : fieldName(common.fields, common.documentKinds, each.field)}
              </strong>
              : {each.reason}
            </li>
          ))}
        </ul>
      )}
      <ApplicationForm
        primary={primary}
        by={application.nomination}
        draft={draft}
        setDraft={setDraft}
        send={send}
        submit={t.sendCorrection}
        asked={application.fields_to_correct}
        kindsThere={application.document_kinds}
      />
    </>
  );
}
