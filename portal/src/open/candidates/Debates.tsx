import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Copyable } from "../../ui/Copyable";
import { Loaded } from "../../ui/Waiting";
import { regionOf, type TerritoryMap } from "../shared/territories";
import { useAll } from "../shared/useAll";
import { type Debate, debatesIn, type Profile } from "./api";
import { EventState } from "./EventState";
import { candidatesMessages } from "./messages";
import { Where } from "./Where";

interface Props {
  primary: string;
  profile: Profile;
  territories: TerritoryMap;
}

/** The debates in which a candidate speaks or was to speak, with the drawn place and whether the candidate came. */
export function Debates({ primary, profile, territories }: Props) {
  const t = useMessages(candidatesMessages);
  const region = regionOf(profile.territory_id, territories);
  const debates = useAll<Debate>(region === undefined ? undefined : debatesIn(primary, region));
  return (
    <section>
      <h2>{t.debates}</h2>
      <Loaded from={debates}>
        {(all) => {
          const mine = all.filter((debate) =>
            debate.participants.some((each) => each.candidacy_id === profile.candidacy_id),
          );
          return mine.length === 0 ? (
            <p class="muted">{t.noDebates}</p>
          ) : (
            mine.map((debate) => (
              <DebateCard key={debate.id} debate={debate} candidacy={profile.candidacy_id} />
            ))
          );
        }}
      </Loaded>
    </section>
  );
}

function DebateCard({ debate, candidacy }: { debate: Debate; candidacy: string }) {
  const t = useMessages(candidatesMessages);
  const place = debate.participants.findIndex((each) => each.candidacy_id === candidacy);
  const attendance = debate.participants[place]?.attendance ?? "EXPECTED";
  return (
    <article class="card">
      <h3>{inLanguage(debate.event.topic)}</h3>
      <p>
        <time dateTime={debate.event.starts_at}>{dateTime(debate.event.starts_at)}</time>
        {", "}
        <Where event={debate.event} />
        {debate.group != null && `, ${t.group(number(debate.group))}`}
        {" · "}
        <EventState event={debate.event} />
      </p>
      <p>
        {debate.draw ? t.speaks(number(place + 1), number(debate.participants.length)) : t.notDrawn}
        {" · "}
        <strong>{t.attendance[attendance] ?? attendance}</strong>
      </p>
      {debate.draw && (
        <details>
          <summary>{t.seed}</summary>
          <Copyable text={debate.draw.seed} label={t.seed} />
        </details>
      )}
    </article>
  );
}
