import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { dateTime, duration } from "../../../i18n/format";
import { inLanguage } from "../../../i18n/language";
import { Failure } from "../../../ui/Failure";
import { Loaded } from "../../../ui/Waiting";
import {
  type Application,
  type Nomination,
  type NominationTerms,
  type Primary,
  primaryPath,
} from "../common/api";
import { commonMessages } from "../common/messages";
import { StateTag } from "../common/StateTag";
import { word } from "../common/words";
import { applyMessages } from "./messages";
import { newAddress, ownAddress } from "./places";

/** One primary: when and how to apply, and what one has filed in it. */
export function PrimaryCard({ primary, by }: { primary: Primary; by: Nomination }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const path = primaryPath(primary.id);
  const terms = useResource<NominationTerms>(`${path}/nomination`);
  const mine = useResource<PageOf<Application>>(`${path}/applications/mine`);
  const own = (mine.data?.items ?? []).filter((each) => by === "SELF" || each.nomination === "PPO");
  const live = own.some((each) => each.state !== "REFUSED" && each.state !== "WITHDRAWN");
  const now = Date.now();
  return (
    <div class="card">
      <h2>{inLanguage(primary.name)}</h2>
      <Loaded from={terms}>
        {(data) => {
          const opens = Date.parse(data.opens);
          const closes = Date.parse(data.closes);
          const open = opens <= now && now < closes;
          const required = [
            ...data.settings.required_documents,
            ...(by === "PPO" ? data.settings.required_of_organisations : []),
          ];
          return (
            <>
              <p>
                {open ? (
                  <span class="tag tag-good">{t.open}</span>
                ) : (
                  <span class="tag">{now < opens ? t.notOpen : t.closed}</span>
                )}{" "}
                {open && t.timeLeft(duration(closes - now))}
                {now < opens && t.opensIn(duration(opens - now))}
              </p>
              <dl class="facts">
                <dt>{t.opens}</dt>
                <dd>{dateTime(data.opens)}</dd>
                <dt>{t.closes}</dt>
                <dd>{dateTime(data.closes)}</dd>
                {now < closes && (
                  <>
                    <dt>{t.required}</dt>
                    <dd>
                      {required.length === 0
                        ? t.noneRequired
                        : required.map((kind) => word(common.documentKinds, kind)).join(", ")}
                    </dd>
                    <dt>{t.decisionTakes}</dt>
                    <dd>{t.workingDays(data.settings.decision_days)}</dd>
                    <dt>{t.corrections}</dt>
                    <dd>
                      {t.correctionsText(data.settings.correction_rounds, data.settings.correction_days)}
                    </dd>
                  </>
                )}
              </dl>
              {open && (by === "PPO" || (!live && !mine.loading)) && (
                <p>
                  <a class="button button-primary" href={newAddress(by, primary.id)}>
                    {by === "SELF" ? t.apply : t.nominate}
                    <span class="visually-hidden">: {inLanguage(primary.name)}</span>
                  </a>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
      <Failure error={mine.error} retry={mine.reload} />
      {own.length > 0 && (
        <>
          <h3>{by === "SELF" ? t.ownApplications : t.ownNominations}</h3>
          <ul>
            {own.map((each) => (
              <li key={each.id}>
                <a href={ownAddress(by, primary.id, each.id)}>
                  {inLanguage(each.name)}, {dateTime(each.submitted_at)}
                </a>{" "}
                <StateTag state={each.state} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
