import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { dateTime } from "../../../i18n/format";
import { inLanguage, type LocalText } from "../../../i18n/language";
import { Page } from "../../../ui/Page";
import { Table } from "../../../ui/Table";
import { Loaded } from "../../../ui/Waiting";
import { primaryPath } from "../../candidacy/common/api";
import { commonMessages } from "../../candidacy/common/messages";
import { useTerritoryNames } from "../../candidacy/common/names";
import { PrimaryField } from "../../candidacy/common/PrimaryField";
import type { ProfileDraft } from "../../candidacy/common/profile";
import { useAll } from "../../candidacy/common/useAll";
import { addressOf, useQuery } from "../../candidacy/common/useQuery";
import { LastDecision } from "../LastDecision";
import { registrarMessages } from "../messages";
import { useDesk } from "../useDesk";
import { OtherProfile } from "./OtherProfile";

/** A candidacy as the public sees it. */
export interface Candidacy {
  candidacy_id: string;
  registration_number: string;
  territory_id: string;
  name: LocalText;
}

/** Profiles that were handed in, the one that waits longest first. */
export default function ProfileQueuePage() {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const { set } = useQuery();
  const { primary, primaries } = useDesk();
  const waiting = useResource<PageOf<ProfileDraft>>(
    primary && `${primaryPath(primary)}/campaign/profiles/submitted`,
  );
  const candidacies = useAll<Candidacy>(primary && `${primaryPath(primary)}/candidacies?limit=200`);
  const of = (id: string) => candidacies.items.find((each) => each.candidacy_id === id);
  const address = (id: string) =>
    addressOf(`/work/registrar/profiles/${encodeURIComponent(id)}`, { primary });
  return (
    <Page title={t.profilesTitle} lead={t.profilesLead} wide>
      <LastDecision />
      <PrimaryField
        primaries={primaries}
        value={primary ?? ""}
        onValue={(chosen) => set({ primary: chosen })}
      />
      <Loaded from={waiting}>
        {(page) => (
          <Table
            caption={t.profilesTitle}
            empty={t.noProfiles}
            rows={page.items}
            rowKey={(row) => row.candidacy_id}
            columns={[
              {
                head: t.candidate,
                cell: (row) => (
                  <a href={address(row.candidacy_id)}>
                    {inLanguage(of(row.candidacy_id)?.name) || row.candidacy_id}
                  </a>
                ),
              },
              {
                head: common.fields.territory_id ?? "",
                cell: (row) => territory(of(row.candidacy_id)?.territory_id ?? ""),
              },
              { head: t.handedIn, cell: (row) => (row.changed_at ? dateTime(row.changed_at) : "") },
            ]}
          />
        )}
      </Loaded>
      <OtherProfile candidacies={candidacies.items} address={address} />
      <p>
        <a href={addressOf("/work/registrar", { primary })}>{t.toQueue}</a>
      </p>
    </Page>
  );
}
