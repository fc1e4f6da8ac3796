import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { usePages, useResource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { dateTime } from "../i18n/format";
import { inLanguage, type Language, useLanguage } from "../i18n/language";
import { Copyable } from "../ui/Copyable";
import { SelectField } from "../ui/Form";
import { More } from "../ui/More";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Loaded } from "../ui/Waiting";
import { type Programme, type Proposal, programmePath } from "./api";
import { BlockView } from "./BlockView";
import { programmeMessages } from "./messages";
import { useNames } from "./names";
import { ProposalItem } from "./ProposalItem";
import { VersionList } from "./VersionList";

/** One programme: the current version, or an earlier one as it was published. */
export default function ProgrammePage() {
  const t = useMessages(programmeMessages);
  const { id = "", version } = useRoute().params;
  const asked = version === undefined ? undefined : Number(version);
  const programme = useResource<Programme>(programmePath(id, asked));
  const current = useResource<Programme>(programmePath(id));
  return (
    <Page title={inLanguage(programme.data?.title) || t.programmes} lead={asked && t.versionTitle(asked)}>
      <Loaded from={programme}>
        {(data) => <Whole programme={data} newest={current.data?.version ?? data.version} />}
      </Loaded>
    </Page>
  );
}

function Whole({ programme, newest }: { programme: Programme; newest: number }) {
  const t = useMessages(programmeMessages);
  const names = useNames();
  const { language } = useLanguage();
  const [shown, setShown] = useState<Language>();
  const proposals = usePages<Proposal>(`/api/proposals?programme=${programme.id}&limit=100`);
  const isCurrent = programme.version === newest;
  const here = shown ?? language;
  const offered: [Language, string][] = [
    ["kk", t.languageNames.kk],
    ["ru", t.languageNames.ru],
    ["en", t.languageNames.en],
  ];
  return (
    <>
      {!isCurrent && (
        <Notice kind="warning">
          <p>{t.oldVersion}</p>
          <p>
            <a href={`/programmes/${programme.id}`}>{t.toCurrent}</a>
          </p>
        </Notice>
      )}
      <p>
        {names.territory(programme.territory_id)} · {names.primary(programme.primary)} ·{" "}
        {t.version(programme.version)} · {t.published(dateTime(programme.published_at))}
      </p>
      <SelectField
        label={t.shownIn}
        value={here}
        onValue={(value) => setShown(offered.find(([code]) => code === value)?.[0])}
        options={offered.map(([value, label]) => ({ value, label }))}
      />
      {programme.blocks.map((block) => (
        <BlockView
          key={block.id}
          block={block}
          language={here}
          programme={programme.id}
          open={isCurrent}
          proposals={proposals.items.filter((each) => each.block_id === block.id).length}
        />
      ))}
      {isCurrent && (
        <p>
          <a class="button button-primary" href={`/programmes/${programme.id}/propose`}>
            {t.proposeWhole}
          </a>
        </p>
      )}
      <VersionList id={programme.id} newest={newest} shown={programme.version} />
      <p class="muted">
        {t.hash}: <Copyable text={programme.sha256} label={t.hash} />
      </p>
      <h2>{t.proposalsOnProgramme}</h2>
      {!proposals.loading && proposals.items.length === 0 && <p class="muted">{t.noProposals}</p>}
      <ul class="plain">
        {proposals.items.map((each) => (
          <li key={each.id} class="card">
            <ProposalItem proposal={each} names={names} />
          </li>
        ))}
      </ul>
      <More of={proposals} />
    </>
  );
}
