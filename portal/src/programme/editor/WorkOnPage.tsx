import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { type Resource, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { hasRole, useSession } from "../../session/useSession";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Programme, type Proposal, programmePath } from "../api";
import { programmeMessages } from "../messages";
import { useNames } from "../names";
import { ProposalWay } from "../ProposalWay";
import { useQuery, withQuery } from "../query";
import { StateTag } from "../StateTag";
import { AnswerForm } from "./AnswerForm";
import { editorMessages } from "./messages";
import { neighbours } from "./queue";
import { ThemeForm } from "./ThemeForm";
import { useQueue } from "./useQueue";
import { useTag } from "./useTag";

/** One proposal of the queue: its theme, its answer, and the way to the next. */
export default function WorkOnPage() {
  const t = useMessages(editorMessages);
  const { id = "" } = useRoute().params;
  const { query: address, route } = useLocation();
  const [query] = useQuery();
  const { proposals, list } = useQueue(query);
  const [ids, setIds] = useState<string[]>([]);
  // The order of the beginning: what is answered leaves the queue and must not move the others.
  if (ids.length === 0 && proposals.length > 0 && !list.loading) {
    setIds(proposals.map((each) => each.id));
  }
  const proposal = useResource<Proposal>(`/api/proposals/${id}`);
  const { previous, next } = neighbours(ids, id);
  const search = withQuery(address, {});
  const to = (other: string | undefined) => other && `/work/editor/proposals/${other}${search}`;
  const nextHref = to(next);
  const previousHref = to(previous);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const href = event.code === "KeyN" ? nextHref : event.code === "KeyP" ? previousHref : undefined;
      if (event.altKey && href !== undefined) {
        event.preventDefault();
        route(href);
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [nextHref, previousHref, route]);
  return (
    <Page title={t.proposal} lead={ids.includes(id) ? t.place(ids.indexOf(id) + 1, ids.length) : undefined}>
      <p class="buttons">
        <a class="button" href={`/work/editor${search}`}>
          {t.toQueue}
        </a>
        {previousHref && (
          <a class="button" href={previousHref}>
            {t.previous}
          </a>
        )}
        {nextHref && (
          <a class="button" href={nextHref}>
            {t.next}
          </a>
        )}
      </p>
      <p class="muted">{t.keys}</p>
      <Loaded from={proposal}>
        {(data) => (
          <Worked
            key={data.id}
            proposal={data}
            from={proposal}
            onNext={nextHref && (() => route(nextHref))}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface WorkedProps {
  proposal: Proposal;
  from: Resource<Proposal>;
  onNext: (() => void) | undefined | "";
}

function Worked({ proposal, from, onNext }: WorkedProps) {
  const t = useMessages(editorMessages);
  const p = useMessages(programmeMessages);
  const session = useSession();
  const tag = useTag(from.etag);
  const names = useNames();
  const programme = useResource<Programme>(programmePath(proposal.programme_id));
  return (
    <>
      <blockquote class="card prose" lang={proposal.language}>
        {proposal.text}
      </blockquote>
      <p>
        <StateTag state={proposal.state} /> · {names.territory(proposal.territory_id)} ·{" "}
        {p.supportCount(proposal.supports)}
      </p>
      <ThemeForm proposal={proposal} tag={tag} onChanged={from.reload} />
      {hasRole(session, "editor") ? (
        <AnswerForm proposal={proposal} tag={tag} onChanged={from.reload} onNext={onNext || undefined} />
      ) : (
        <Notice kind="info">{t.moderatorOnly}</Notice>
      )}
      <h2>{p.whatBecame}</h2>
      <ProposalWay proposal={proposal} programme={programme.data} names={names} />
    </>
  );
}
