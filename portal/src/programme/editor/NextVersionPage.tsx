import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Programme, programmePath } from "../api";
import { AcceptedProposals } from "./AcceptedProposals";
import { editorMessages } from "./messages";
import { NextVersionForm } from "./NextVersionForm";

/** The next version of a programme is written and published here. */
export default function NextVersionPage() {
  const t = useMessages(editorMessages);
  const { id = "" } = useRoute().params;
  const current = useResource<Programme>(programmePath(id));
  const [published, setPublished] = useState<number>();
  const title = inLanguage(current.data?.title);
  return (
    <Page
      title={title ? t.edit(title) : t.programmes}
      lead={current.data && t.editLead(current.data.version + 1)}
    >
      <p>
        <a href="/work/editor/programmes">{t.programmes}</a>
      </p>
      {published !== undefined && (
        <Notice kind="good">
          <p>{t.published(published)}</p>
          <a href={`/programmes/${id}/changes?from=${published - 1}&to=${published}`}>{t.seeIt}</a>
        </Notice>
      )}
      <Loaded from={current}>
        {(data) => (
          <>
            <AcceptedProposals programme={data} />
            <NextVersionForm
              key={`${data.id} ${published ?? 0}`}
              current={data}
              etag={current.etag}
              onStale={current.reload}
              onPublished={(version) => {
                setPublished(version);
                current.reload();
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
