import "./candidates.css";
import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import type { Contest } from "../shared/api";
import { useAll } from "../shared/useAll";
import { contestOf, type Profile, profilesOf } from "./api";
import { candidatesMessages } from "./messages";
import { ProfileText } from "./ProfileText";

/** The profiles of all who stand in a contest, side by side in drawn order. */
export default function ContestPage() {
  const t = useMessages(candidatesMessages);
  const { primary = "", contest = "" } = useRoute().params;
  const about = useResource<Contest>(contestOf(primary, contest));
  const profiles = useAll<Profile>(profilesOf(primary, contest));
  return (
    <Page title={inLanguage(about.data?.title) || t.contestTitle} lead={t.contestLead}>
      <Loaded from={profiles}>
        {(all) =>
          all.length === 0 ? (
            <p class="muted">{t.noStanding}</p>
          ) : (
            <ol>
              {all.map((profile) => (
                <li key={profile.candidacy_id}>
                  <details>
                    <summary>
                      {inLanguage(profile.name)}{" "}
                      <span class="muted">{t.number(profile.registration_number)}</span>
                    </summary>
                    <ProfileText profile={profile} />
                    <p>
                      <a
                        href={`/candidates/${primary}/${profile.candidacy_id}`}
                        aria-label={`${t.allProfile}: ${inLanguage(profile.name)}`}
                      >
                        {t.allProfile}
                      </a>
                    </p>
                  </details>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      <p>
        <a href={`/candidates?primary=${primary}&contest=${encodeURIComponent(contest)}`}>{t.back}</a>
      </p>
    </Page>
  );
}
