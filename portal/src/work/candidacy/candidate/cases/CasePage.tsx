import { useRoute } from "preact-iso";
import { useResource } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { Notice } from "../../../../ui/Notice";
import { Page } from "../../../../ui/Page";
import { Loaded } from "../../../../ui/Waiting";
import { DocumentButton } from "../../common/DocumentButton";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";
import { CASES, type OwnCase, stepOf } from "./case";
import { Decisions } from "./Decisions";
import { Write } from "./Write";
import "../../common/candidacy.css";

/** One case: what it is about, what was decided, and what the candidate can do now. */
export default function CasePage() {
  const t = useMessages(candidateMessages);
  const { params } = useRoute();
  const path = `${CASES}/${encodeURIComponent(params.id ?? "")}`;
  const found = useResource<OwnCase>(path);
  const title = found.data ? t.cases.numbered(found.data.number) : t.cases.case;
  return (
    <Page title={title}>
      <p>
        <a href="/work/candidate/cases">{t.cases.back}</a>
      </p>
      <Loaded from={found}>
        {(data) => {
          const step = stepOf(data, Date.now());
          return (
            <>
              <dl class="facts">
                <dt>{t.cases.ground}</dt>
                <dd>{word(t.cases.grounds, data.ground)}</dd>
                <dt>{t.cases.state}</dt>
                <dd>{word(t.cases.states, data.state)}</dd>
                <dt>{t.cases.level}</dt>
                <dd>{word(t.cases.levels, data.level)}</dd>
                <dt>{t.cases.opened}</dt>
                <dd>{dateTime(data.opened_at)}</dd>
                {data.due_at && (
                  <>
                    <dt>{t.cases.due}</dt>
                    <dd>{dateTime(data.due_at)}</dd>
                  </>
                )}
              </dl>
              {data.removed && <Notice kind="warning">{t.cases.removed}</Notice>}
              <p class="pre-line">{data.summary}</p>
              {step && (
                <Write key={step.kind} path={path} kind={step.kind} until={step.until} done={found.reload} />
              )}
              <h2>{t.cases.decisions}</h2>
              <Decisions of={data.decisions} />
              <h2>{t.cases.statements}</h2>
              {data.statements.length === 0 && <p class="muted">{t.cases.noStatements}</p>}
              {data.statements.map((each) => (
                <section class="card" key={each.id}>
                  <h3>
                    {word(t.cases.purposes, each.purpose)}, {dateTime(each.at)}
                  </h3>
                  <p class="pre-line">{each.text}</p>
                  {each.documents.map((document) => (
                    <DocumentButton
                      key={document.id}
                      path={`/api/registration/documents/${document.id}`}
                      name={document.name}
                      mediaType={document.media_type}
                      size={document.size}
                    />
                  ))}
                </section>
              ))}
              <h2>{t.cases.evidence}</h2>
              {data.evidence.length === 0 && <p class="muted">{t.cases.noEvidence}</p>}
              <ul>
                {data.evidence.map((each) => (
                  <li key={each.number}>
                    <DocumentButton
                      path={`${path}/evidence/${each.number}`}
                      name={t.cases.evidenceNumber(each.number)}
                      mediaType={each.media_type}
                      size={each.size}
                    />
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
