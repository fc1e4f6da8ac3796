import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { type Case, casePath } from "./api";
import { CaseFiles } from "./CaseFiles";
import { CaseHistory } from "./CaseHistory";
import { ControlNav } from "./ControlNav";
import { Decisions } from "./Decisions";
import { HearingButton } from "./HearingButton";
import { canBeRuledOn } from "./ladder";
import { controlMessages, word } from "./messages";
import { CandidateName } from "./parts/CandidateName";
import { useCandidates } from "./parts/candidates";
import { Deadline } from "./parts/Deadline";
import { useTerritories } from "./parts/territories";
import { RulingForm } from "./RulingForm";
import { WaitingRuling } from "./WaitingRuling";

/** A case with everything in it, and the next step that its state allows. */
export default function CasePage() {
  const t = useMessages(controlMessages);
  const { params } = useRoute();
  const primary = params.primary ?? "";
  const one = useResource<Case>(casePath(primary, params.case ?? ""));
  const territories = useTerritories();
  const candidates = useCandidates(primary, one.data ? [one.data.territory_id] : []);
  return (
    <Page title={one.data ? t.one.title(one.data.number) : t.queue.case}>
      <ControlNav primary={primary} at="" />
      <Loaded from={one}>
        {(data) => (
          <>
            <dl class="facts">
              <dt>{t.candidate}</dt>
              <dd>
                <CandidateName id={data.candidacy_id} among={candidates} />
              </dd>
              <dt>{t.territory}</dt>
              <dd>{territories.name(data.territory_id)}</dd>
              <dt>{t.ground}</dt>
              <dd>{word(t.grounds, data.ground)}</dd>
              <dt>{t.one.source}</dt>
              <dd>{word(t.sources, data.source)}</dd>
              <dt>{t.one.openedAt}</dt>
              <dd>{dateTime(data.opened_at)}</dd>
              <dt>{t.state}</dt>
              <dd>
                {word(t.states, data.state)} {data.overdue && <span class="tag tag-error">{t.overdue}</span>}
              </dd>
              <dt>{t.one.commission}</dt>
              <dd>{word(t.levels, data.level)}</dd>
              {data.outcome && (
                <>
                  <dt>{t.one.outcome}</dt>
                  <dd>{word(t.kinds, data.outcome)}</dd>
                </>
              )}
              {data.state === "HEARING" && data.answer_until && (
                <>
                  <dt>{t.one.answerUntil}</dt>
                  <dd>
                    <Deadline at={data.answer_until} />
                  </dd>
                </>
              )}
              {data.due_at && data.state !== "FINAL" && (
                <>
                  <dt>{data.state === "DECIDED" ? t.one.appealUntil : t.one.dueAt}</dt>
                  <dd>
                    <Deadline at={data.due_at} />
                  </dd>
                </>
              )}
            </dl>
            {data.waiting && (
              <WaitingRuling
                key={data.version}
                primary={primary}
                one={data}
                waiting={data.waiting}
                onDone={one.reload}
              />
            )}
            <h2>{t.one.summary}</h2>
            <p>{data.summary}</p>
            <CaseFiles of={data} />
            <Decisions of={data.decisions} />
            {data.state === "OPENED" && (
              <HearingButton primary={primary} id={data.case_id} version={one.etag} onDone={one.reload} />
            )}
            {canBeRuledOn(data) && (
              <RulingForm primary={primary} one={data} version={one.etag} onDone={one.reload} />
            )}
            <CaseHistory of={data.history} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
