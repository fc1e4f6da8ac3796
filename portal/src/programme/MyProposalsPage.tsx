import { usePages } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { More } from "../ui/More";
import { Page } from "../ui/Page";
import type { Proposal } from "./api";
import { programmeMessages } from "./messages";
import { useNames } from "./names";
import { ProposalItem } from "./ProposalItem";

/** What one has proposed oneself. */
export default function MyProposalsPage() {
  const t = useMessages(programmeMessages);
  const names = useNames();
  const list = usePages<Proposal>("/api/proposals/mine");
  return (
    <Page title={t.myProposals} lead={t.mineLead}>
      {!list.loading && list.error === undefined && list.items.length === 0 && <p>{t.noMine}</p>}
      <ul class="plain">
        {list.items.map((each) => (
          <li key={each.id} class="card">
            <ProposalItem proposal={each} names={names} />
          </li>
        ))}
      </ul>
      <More of={list} />
      <p>
        <a href="/programmes">{t.toProgrammes}</a>
      </p>
    </Page>
  );
}
