import "./programme.css";
import { useRoute } from "preact-iso";
import { useResource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { dateTime } from "../i18n/format";
import { inLanguage } from "../i18n/language";
import { Page } from "../ui/Page";
import { Loaded } from "../ui/Waiting";
import { type Programme, type Proposal, programmePath } from "./api";
import { programmeMessages } from "./messages";
import { useNames } from "./names";
import { ProposalWay } from "./ProposalWay";
import { StateTag } from "./StateTag";
import { SupportButton } from "./SupportButton";

/** One proposal and what became of it. */
export default function ProposalPage() {
  const t = useMessages(programmeMessages);
  const { id = "" } = useRoute().params;
  const proposal = useResource<Proposal>(`/api/proposals/${id}`);
  return (
    <Page title={t.proposalTitle}>
      <Loaded from={proposal}>{(data) => <Found proposal={data} />}</Loaded>
      <p>
        <a href="/proposals">{t.allProposals}</a>
      </p>
    </Page>
  );
}

function Found({ proposal }: { proposal: Proposal }) {
  const t = useMessages(programmeMessages);
  const names = useNames();
  const programme = useResource<Programme>(programmePath(proposal.programme_id));
  const block = programme.data?.blocks.find((each) => each.id === proposal.block_id);
  return (
    <>
      <blockquote class="card prose" lang={proposal.language}>
        {proposal.text}
      </blockquote>
      <SupportButton id={proposal.id} supports={proposal.supports} />
      <dl class="facts">
        <dt>{t.state}</dt>
        <dd>
          <StateTag state={proposal.state} />
        </dd>
        <dt>{t.theme}</dt>
        <dd>
          {names.theme(proposal.theme)} ({proposal.theme_reviewed ? t.themeReviewed : t.themeByWords})
        </dd>
        <dt>{t.about}</dt>
        <dd>
          <a href={`/programmes/${proposal.programme_id}${block ? `#block-${block.id}` : ""}`}>
            {inLanguage(programme.data?.title) || names.territory(proposal.territory_id)}
          </a>
        </dd>
        <dt>{t.part}</dt>
        <dd>
          {proposal.block_id === undefined
            ? t.wholeProgramme
            : block
              ? inLanguage(block.heading)
              : programme.data && t.goneBlock}
        </dd>
        <dt>{t.step.RECEIVED}</dt>
        <dd>{dateTime(proposal.received_at)}</dd>
      </dl>
      <h2>{t.whatBecame}</h2>
      <ProposalWay proposal={proposal} programme={programme.data} names={names} />
    </>
  );
}
