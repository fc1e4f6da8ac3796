import { useLocation, useRoute } from "preact-iso";
import { useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage, type LocalText } from "../../../i18n/language";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Loaded } from "../../../ui/Waiting";
import { ProfileView } from "../../candidacy/common/ProfileView";
import { type ProfileDraft, profilePath } from "../../candidacy/common/profile";
import { addressOf } from "../../candidacy/common/useQuery";
import { word } from "../../candidacy/common/words";
import { remember } from "../lastDecision";
import { registrarMessages } from "../messages";
import { useDesk } from "../useDesk";
import { OpenCorrection } from "./OpenCorrection";
import { ProfileDecision } from "./ProfileDecision";

/** One profile as it was handed in: publish it, return it, or open a published one for a correction. */
export default function ProfilePage() {
  const t = useMessages(registrarMessages);
  const { route } = useLocation();
  const { params } = useRoute();
  const { primary } = useDesk();
  const path = primary && profilePath(primary, params.candidacy ?? "");
  const draft = useResource<ProfileDraft>(path && `${path}/draft`);
  const published = useResource<{ name: LocalText }>(path);
  const name = inLanguage(published.data?.name);
  const back = addressOf("/work/registrar/profiles", { primary });
  return (
    <Page title={t.profileOf(name)}>
      <p>
        <a href={back}>{t.toProfiles}</a>
      </p>
      <Loaded from={draft}>
        {(data) => (
          <>
            <p>
              <span class="tag">{word(t.profileStates, data.state)}</span>
            </p>
            {data.correction && (
              <Notice kind="info" title={t.correctionTitle}>
                {data.correction.decision_number && <p>{t.correctionBy(data.correction.decision_number)}</p>}
                <p>{data.correction.reason}</p>
                <p>{t.correctionTwo}</p>
              </Notice>
            )}
            {data.return_reason && !data.correction && <Notice kind="warning">{data.return_reason}</Notice>}
            <ProfileView form={data.form} />
            {path && data.state === "SUBMITTED" && (
              <ProfileDecision
                path={path}
                etag={draft.etag}
                done={(what) => {
                  remember({ name, address: location.pathname + location.search, what });
                  route(back);
                }}
              />
            )}
            {path && data.state !== "SUBMITTED" && (
              <OpenCorrection path={path} etag={draft.etag} done={draft.reload} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
