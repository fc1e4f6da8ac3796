import { useMessages } from "../../i18n/catalogue";
import { bytes, dateTime } from "../../i18n/format";
import type { Case } from "./api";
import { controlMessages, word } from "./messages";
import { DocumentLink } from "./parts/DocumentLink";

/** What the candidate may read, and what was written to the commission. */
export function CaseFiles({ of: one }: { of: Case }) {
  const t = useMessages(controlMessages);
  return (
    <>
      <h2>{t.one.evidence}</h2>
      {one.evidence.length === 0 ? (
        <p class="muted">{t.one.noEvidence}</p>
      ) : (
        <ul>
          {one.evidence.map((each) => (
            <li key={each.number}>
              {t.one.evidenceItem(each.number)}: {each.media_type}, {bytes(each.size)},{" "}
              {dateTime(each.released_at)}
            </li>
          ))}
        </ul>
      )}
      <h2>{t.one.statements}</h2>
      {one.statements.length === 0 && <p class="muted">{t.one.noStatements}</p>}
      {one.statements.map((each) => (
        <article key={each.id} class="card">
          <h3>
            {word(t.purposes, each.purpose)} {word(t.sides, each.side)}
          </h3>
          <p class="muted">{dateTime(each.at)}</p>
          <p>{each.text}</p>
          {each.documents.map((document) => (
            <DocumentLink key={document.id} of={document} />
          ))}
        </article>
      ))}
    </>
  );
}
