import { useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage, useLanguage } from "../../i18n/language";
import type { Profile } from "./api";
import { candidatesMessages } from "./messages";

type ProfileLanguage = "kk" | "ru";

/** The form that is the same for everybody, in Kazakh or Russian. */
export function ProfileText({ profile }: { profile: Profile }) {
  const t = useMessages(candidatesMessages);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<ProfileLanguage>();
  const shown: ProfileLanguage = chosen ?? (language === "kk" ? "kk" : "ru");
  if (!profile.filled_in) {
    return <p class="muted">{t.noProfile}</p>;
  }
  const texts = profile.form[shown];
  const parts: [string, string][] = [
    [t.biography, texts.biography],
    [t.education, texts.education],
    [t.work, texts.work],
  ];
  return (
    <>
      <fieldset class="plain-fieldset buttons" aria-label={t.profileLanguage}>
        {(["kk", "ru"] as const).map((each) => (
          <button
            key={each}
            type="button"
            class={each === shown ? "button button-primary" : "button"}
            aria-pressed={each === shown}
            onClick={() => setChosen(each)}
          >
            {each === "kk" ? t.inKazakh : t.inRussian}
          </button>
        ))}
      </fieldset>
      {profile.form.photo && (
        <img
          class="photo"
          src={`/api/registration/documents/${profile.form.photo}`}
          alt={t.photo(inLanguage(profile.name))}
          loading="lazy"
        />
      )}
      {parts.map(([head, text]) => (
        <section key={head}>
          <h3>{head}</h3>
          <p class="prose" lang={shown}>
            {text}
          </p>
        </section>
      ))}
      <h3>{t.programme}</h3>
      <ol lang={shown}>
        {texts.programme.map((point) => (
          <li key={point} class="prose">
            {point}
          </li>
        ))}
      </ol>
      {profile.form.links.length > 0 && (
        <>
          <h3>{t.links}</h3>
          <ul>
            {profile.form.links.map((link) => (
              <li key={link}>
                <a href={link} rel="nofollow ugc noopener noreferrer" target="_blank">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {profile.published_at && <p class="muted">{t.published(dateTime(profile.published_at))}</p>}
      {profile.corrected && <p class="muted">{t.corrected(profile.corrected.reason)}</p>}
    </>
  );
}
