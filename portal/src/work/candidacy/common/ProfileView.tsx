import { useMessages } from "../../../i18n/catalogue";
import { commonMessages } from "./messages";
import { Photo } from "./Photo";
import type { ProfileForm, ProfileTexts } from "./profile";

/** A profile as everybody will see it, both languages one after the other. */
export function ProfileView({ form }: { form: ProfileForm }) {
  const t = useMessages(commonMessages);
  return (
    <>
      {form.photo && <Photo id={form.photo} />}
      <Texts texts={form.kk} language="kk" title={t.profile.kk} />
      <Texts texts={form.ru} language="ru" title={t.profile.ru} />
      {form.links.length > 0 && (
        <>
          <h3>{t.profile.links}</h3>
          <ul>
            {form.links.map((each) => (
              <li key={each}>
                <a href={each} rel="noopener noreferrer nofollow" target="_blank">
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Texts({ texts, language, title }: { texts: ProfileTexts; language: "kk" | "ru"; title: string }) {
  const t = useMessages(commonMessages);
  return (
    <section class="card">
      <h3>{title}</h3>
      {(["biography", "education", "work"] as const).map((field) => (
        <div key={field}>
          <h4>{t.profile[field]}</h4>
          <p lang={language} class="pre-line">
            {texts[field] || "—"}
          </p>
        </div>
      ))}
      <h4>{t.profile.programme}</h4>
      {texts.programme.length === 0 ? (
        <p>—</p>
      ) : (
        <ol lang={language}>
          {texts.programme.map((each, place) => (
            <li key={place}>{each}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
