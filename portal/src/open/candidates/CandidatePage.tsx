import "./candidates.css";
import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Contest, contestsOf } from "../shared/api";
import { sharedMessages } from "../shared/messages";
import { nameOf, useTerritories } from "../shared/territories";
import { useAll } from "../shared/useAll";
import { type Profile, profileOf } from "./api";
import { Debates } from "./Debates";
import { Decisions } from "./Decisions";
import { Meetings } from "./Meetings";
import { candidatesMessages } from "./messages";
import { ProfileText } from "./ProfileText";
import { useCandidacy } from "./useCandidacy";

/** One candidate: the equal profile, meetings, debates, and what party control has decided. */
export default function CandidatePage() {
  const t = useMessages(candidatesMessages);
  const s = useMessages(sharedMessages);
  const { primary = "", candidacy = "" } = useRoute().params;
  const profile = useResource<Profile>(profileOf(primary, candidacy));
  const contests = useAll<Contest>(contestsOf(primary));
  const territories = useTerritories();
  const about = useCandidacy(primary, candidacy, profile.data?.contest_ids[0]);
  const title = (id: string) => inLanguage(contests.data?.find((each) => each.id === id)?.title) || id;
  return (
    <Page title={inLanguage(profile.data?.name) || t.candidate}>
      <Loaded from={profile}>
        {(found) => (
          <>
            {about && about.status !== "REGISTERED" && (
              <Notice kind="warning" title={about.status === "REMOVED" ? t.removedTitle : t.withdrawnTitle}>
                <p>{t.removedText}</p>
              </Notice>
            )}
            <p>
              {t.number(found.registration_number)} · {nameOf(found.territory_id, territories)}
              {about && (
                <>
                  {" · "}
                  {s.sex[about.sex] ?? about.sex}
                  {about.under35 && `, ${t.under35}`}
                  {" · "}
                  {s.nomination[about.nomination] ?? about.nomination}
                </>
              )}
            </p>
            <h2>{t.contests}</h2>
            <ul>
              {found.contest_ids.map((id) => (
                <li key={id}>
                  {title(id)}:{" "}
                  <a
                    href={`/contests/${primary}/${encodeURIComponent(id)}`}
                    aria-label={`${t.inOrder}: ${title(id)}`}
                  >
                    {t.inOrder}
                  </a>
                  ,{" "}
                  <a
                    href={`/results/${primary}/${encodeURIComponent(id)}`}
                    aria-label={`${t.toRating}: ${title(id)}`}
                  >
                    {t.toRating}
                  </a>
                </li>
              ))}
            </ul>
            <h2>{t.profile}</h2>
            <ProfileText profile={found} />
            <Meetings primary={primary} candidacy={candidacy} />
            <Debates primary={primary} profile={found} territories={territories} />
            <Decisions primary={primary} candidacy={candidacy} />
          </>
        )}
      </Loaded>
      <p>
        <a href={`/candidates?primary=${primary}`}>{t.back}</a>
      </p>
    </Page>
  );
}
