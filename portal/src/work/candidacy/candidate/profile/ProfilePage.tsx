import { useResource } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { Loaded } from "../../../../ui/Waiting";
import { type ProfileDraft, profilePath } from "../../common/profile";
import { candidateMessages } from "../messages";
import { OfCandidate } from "../OfCandidate";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { ProfileEditor } from "./ProfileEditor";
import { ProfileStanding } from "./ProfileStanding";

/** The candidate's profile: written here, published by a registrar. */
export default function ProfilePage() {
  const t = useMessages(candidateMessages);
  return (
    <OfCandidate title={t.profile.title} lead={t.profile.lead}>
      {(own) => <OwnProfile own={own} />}
    </OfCandidate>
  );
}

function OwnProfile({ own }: { own: OwnCandidacy }) {
  const path = profilePath(own.primary.id, own.candidacy);
  const draft = useResource<ProfileDraft>(`${path}/draft`);
  return (
    <Loaded from={draft}>
      {(data) => (
        <>
          <ProfileStanding draft={data} />
          <ProfileEditor
            key={data.version}
            path={path}
            draft={data}
            etag={draft.etag}
            changed={draft.reload}
          />
        </>
      )}
    </Loaded>
  );
}
