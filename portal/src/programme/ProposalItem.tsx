import "./programme.css";
import { useMessages } from "../i18n/catalogue";
import { date } from "../i18n/format";
import type { Proposal } from "./api";
import { programmeMessages } from "./messages";
import type { Names } from "./names";
import { StateTag } from "./StateTag";

/** A proposal in a list. */
export function ProposalItem({ proposal, names }: { proposal: Proposal; names: Names }) {
  const t = useMessages(programmeMessages);
  return (
    <>
      <p class="prose" lang={proposal.language}>
        {proposal.text}
      </p>
      <p>
        <StateTag state={proposal.state} /> · {names.theme(proposal.theme)} ·{" "}
        {names.territory(proposal.territory_id)} · {t.supportCount(proposal.supports)}
      </p>
      <p class="muted">
        {t.received(date(proposal.received_at))} ·{" "}
        <a href={`/proposals/${proposal.id}`} aria-label={t.open(start(proposal.text))}>
          {t.whatBecame}
        </a>
      </p>
    </>
  );
}

/** The first words, for a name of a link. */
export function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
