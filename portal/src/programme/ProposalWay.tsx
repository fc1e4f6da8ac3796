import { useMessages } from "../i18n/catalogue";
import { dateTime } from "../i18n/format";
import { inLanguage } from "../i18n/language";
import type { Programme, Proposal } from "./api";
import { programmeMessages } from "./messages";
import type { Names } from "./names";
import { useVersions } from "./useProgramme";
import { type Way, wayOf } from "./way";

interface Props {
  proposal: Proposal;
  programme: Programme | undefined;
  names: Names;
}

/** The whole way of a proposal, with reasons, to the version of the programme that came after the answer. */
export function ProposalWay({ proposal, programme, names }: Props) {
  const t = useMessages(programmeMessages);
  const versions = useVersions(proposal.programme_id, programme?.version);
  const way = wayOf(proposal, versions ?? []);
  const accepted = proposal.state === "ACCEPTED" || proposal.state === "PARTLY";
  return (
    <>
      <ol class="way">
        {way.map((each) => (
          <li key={`${each.kind} ${each.at}`}>
            <span class="muted">{dateTime(each.at)}</span>
            <Station at={each} programme={proposal.programme_id} names={names} />
          </li>
        ))}
      </ol>
      {proposal.state === "RECEIVED" && <p class="muted">{t.waiting}</p>}
      {accepted && versions !== undefined && way.at(-1)?.kind !== "version" && (
        <p class="muted">{t.noVersionYet}</p>
      )}
    </>
  );
}

function Station({ at, programme, names }: { at: Way; programme: string; names: Names }) {
  const t = useMessages(programmeMessages);
  switch (at.kind) {
    case "received":
      return <div>{t.step.RECEIVED}</div>;
    case "theme":
      return <div>{t.stepTheme(names.theme(at.theme))}</div>;
    case "answered":
      return (
        <>
          <div>
            <strong>{t.step[at.state] ?? at.state}</strong>
          </div>
          <div class="prose">
            {t.reason}: {inLanguage(at.reason)}
          </div>
        </>
      );
    case "version":
      return (
        <div>
          <a href={`/programmes/${programme}/versions/${at.version}`}>{t.versionAfter(at.version)}</a>
          {at.version > 1 && (
            <>
              {" · "}
              <a href={`/programmes/${programme}/changes?from=${at.version - 1}&to=${at.version}`}>
                {t.seeChanges}
              </a>
            </>
          )}
        </div>
      );
  }
}
