import { useState } from "preact/hooks";
import { post, put, request } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { Failure } from "../../../../ui/Failure";
import { Form } from "../../../../ui/Form";
import { DocumentUpload } from "../../common/DocumentUpload";
import { commonMessages } from "../../common/messages";
import { Photo } from "../../common/Photo";
import { ProfileView } from "../../common/ProfileView";
import { gapsOf, isLink, type ProfileDraft, type ProfileForm } from "../../common/profile";
import { candidateMessages } from "../messages";
import { LinkFields } from "./LinkFields";
import { TextsFields } from "./TextsFields";

interface Props {
  path: string;
  draft: ProfileDraft;
  etag: string | undefined;
  changed: () => void;
}

/** The form that is the same for every candidate, with the same limits, in Kazakh and in Russian. */
export function ProfileEditor({ path, draft, etag, changed }: Props) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const [form, setForm] = useState<ProfileForm>(draft.form);
  const [previewing, setPreviewing] = useState(false);
  const waits = draft.state === "SUBMITTED";
  const gaps = gapsOf(form);
  const links = form.links.map((each) => each.trim()).filter((each) => each !== "");
  const ready = gaps.length === 0 && links.every(isLink);
  const save = useAction(async () => {
    await put(`${path}/draft`, { ...form, links }, { ifMatch: etag });
    changed();
  });
  const submit = useAction(async () => {
    const saved = await request<ProfileDraft>("PUT", `${path}/draft`, {
      body: { ...form, links },
      ifMatch: etag,
    });
    try {
      await post(`${path}/submission`, undefined, { ifMatch: saved.etag });
    } finally {
      changed();
    }
  });
  if (waits) {
    return (
      <>
        <p>{t.profile.waits}</p>
        <ProfileView form={draft.form} />
      </>
    );
  }
  const { photo, ...withoutPhoto } = form;
  return (
    <>
      <Form onSubmit={() => void save.run()} label={t.profile.title}>
        {(["kk", "ru"] as const).map((language) => (
          <TextsFields
            key={language}
            language={language}
            value={form[language]}
            onValue={(texts) => setForm((before) => ({ ...before, [language]: texts }))}
          />
        ))}
        <LinkFields
          value={form.links}
          onValue={(changedLinks) => setForm((before) => ({ ...before, links: changedLinks }))}
        />
        {photo && <Photo id={photo} />}
        <DocumentUpload
          label={common.profile.photo}
          pictures
          value={[]}
          onValue={(files) => {
            const last = files.at(-1);
            if (last) {
              setForm((before) => ({ ...before, photo: last.id }));
            }
          }}
        />
        {photo && (
          <button type="button" class="button button-small" onClick={() => setForm(withoutPhoto)}>
            {t.profile.removePhoto}
          </button>
        )}
        {!ready && (
          <>
            <p>{t.profile.gaps}</p>
            <ul>
              {gaps.map(({ language, gap }) => (
                <li key={`${language} ${gap}`}>
                  {common.profile[language]}:{" "}
                  {gap === "programmeLengths" ? t.profile.lengths : common.profile[gap]}
                </li>
              ))}
              {!links.every(isLink) && <li>{common.profile.links}</li>}
            </ul>
          </>
        )}
        <Failure error={save.error ?? submit.error} />
        <div class="buttons">
          <button type="submit" class="button" disabled={save.busy || submit.busy}>
            {t.profile.save}
          </button>
          <button type="button" class="button" onClick={() => setPreviewing(!previewing)}>
            {previewing ? t.profile.closePreview : t.profile.preview}
          </button>
          <button
            type="button"
            class="button button-primary"
            disabled={!ready || save.busy || submit.busy}
            onClick={() => submit.run()}
          >
            {t.profile.submit}
          </button>
        </div>
      </Form>
      {previewing && (
        <section>
          <h2>{t.profile.preview}</h2>
          <ProfileView form={{ ...form, links: links.filter(isLink) }} />
        </section>
      )}
    </>
  );
}
