import { useMessages } from "../../../../i18n/catalogue";
import { dateTime } from "../../../../i18n/format";
import { inLanguage, type LocalText } from "../../../../i18n/language";
import { primaryPath } from "../../common/api";
import { useContestNames, useTerritoryNames } from "../../common/names";
import { useAll } from "../../common/useAll";
import { word } from "../../common/words";
import { candidateMessages } from "../messages";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { type Debate, speakingPlace } from "./debate";
import { ExcuseBox } from "./ExcuseBox";

/** One debate: when, where, in which order, and whether one was there. */
export function DebateCard({ path, debate, own }: { path: string; debate: Debate; own: OwnCandidacy }) {
  const t = useMessages(candidateMessages);
  const territory = useTerritoryNames();
  const contest = useContestNames(own.primary.id);
  const people = useAll<{ candidacy_id: string; name: LocalText }>(
    `${primaryPath(own.primary.id)}/candidacies?contest=${encodeURIComponent(debate.contest_id)}&limit=200`,
  );
  const name = (id: string) =>
    inLanguage(people.items.find((each) => each.candidacy_id === id)?.name) || id.slice(0, 8);
  const me = debate.participants.find((each) => each.candidacy_id === own.candidacy);
  const place = speakingPlace(debate, own.candidacy);
  const { event } = debate;
  return (
    <>
      <h2>{inLanguage(event.topic)}</h2>
      <dl class="facts">
        <dt>{t.debates.when}</dt>
        <dd>{dateTime(event.starts_at)}</dd>
        <dt>{t.debates.where}</dt>
        <dd>{[territory(event.territory_id), event.place, event.link].filter(Boolean).join(", ")}</dd>
        <dt>{t.debates.contest}</dt>
        <dd>
          {contest(debate.contest_id)}
          {debate.group !== undefined && `, ${t.debates.group(debate.group)}`}
        </dd>
        <dt>{t.debates.state}</dt>
        <dd>{word(t.meetings.states, event.state)}</dd>
        {event.cancel_reason && (
          <>
            <dt>{t.meetings.cancelReason}</dt>
            <dd>{event.cancel_reason}</dd>
          </>
        )}
        <dt>{t.debates.attendance}</dt>
        <dd>{word(t.debates.attendances, me?.attendance ?? "")}</dd>
        <dt>{t.debates.place}</dt>
        <dd>
          {place === undefined ? t.debates.undrawn : t.debates.placeOf(place, debate.draw?.order.length ?? 0)}
        </dd>
      </dl>
      <details>
        <summary>{debate.draw ? t.debates.order : t.debates.participants}</summary>
        <ol>
          {(debate.draw?.order ?? debate.participants.map((each) => each.candidacy_id)).map((id) => (
            <li key={id}>{id === own.candidacy ? <strong>{name(id)}</strong> : name(id)}</li>
          ))}
        </ol>
      </details>
      {debate.attendance_closed_at ? (
        <p>{t.debates.closed(dateTime(debate.attendance_closed_at))}</p>
      ) : (
        event.state !== "CANCELLED" && <ExcuseBox path={path} candidacy={own.candidacy} />
      )}
    </>
  );
}
