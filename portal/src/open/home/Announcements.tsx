import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration } from "../../i18n/format";
import { inLanguage, type LocalText } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import { type Calendar, calendarOf } from "../calendar/api";
import { type Removal, removalsOf } from "../results/api";
import type { Primary } from "../shared/api";
import { useAll } from "../shared/useAll";
import { homeMessages } from "./messages";
import { extensions, type News, newest, removals } from "./news";

/** Names of candidacies that the news speak of. */
function useNames(primary: string, ids: readonly string[]): Record<string, LocalText> {
  const [names, setNames] = useState<Record<string, LocalText>>({});
  const key = ids.join(" ");
  useEffect(() => {
    for (const id of key === "" ? [] : key.split(" ")) {
      get<{ name: LocalText }>(`/api/registration/primaries/${primary}/candidacies/${id}/profile`).then(
        ({ name }) => setNames((before) => ({ ...before, [id]: name })),
        () => undefined,
      );
    }
  }, [primary, key]);
  return names;
}

const SHOWN = 5;

/** What voters must be told: voting goes on longer, a candidate is out or back. */
export function Announcements({ primary }: { primary: Primary }) {
  const t = useMessages(homeMessages);
  const versions = useAll<Calendar>(calendarOf(primary.id, "/versions?limit=200"));
  const decisions = useResource<{ items: Removal[] }>(removalsOf(primary.id));
  const { reload } = decisions;
  useStream("control", reload);
  const news = newest([
    ...extensions(versions.data ?? []),
    ...removals(decisions.data?.items ?? [], primary.registration_closed_at),
  ]).slice(0, SHOWN);
  const names = useNames(
    primary.id,
    news.flatMap((each) => (each.kind === "extension" ? [] : [each.candidacy])),
  );
  const text = (each: News) => {
    if (each.kind === "extension") {
      return t.extended(duration(each.seconds * 1000), dateTime(each.until));
    }
    const name = inLanguage(names[each.candidacy]) || t.candidate;
    return each.kind === "removal" ? t.removed(name) : t.restored(name);
  };
  return (
    <section>
      <h2>{t.newsTitle}</h2>
      {news.length === 0 && <p class="muted">{t.noNews}</p>}
      {news.map((each) => (
        <Notice key={`${each.kind} ${each.number}`} kind={each.kind === "removal" ? "warning" : "info"}>
          <p>
            <strong>
              {each.kind === "extension" ? (
                text(each)
              ) : (
                <a href={`/candidates/${primary.id}/${each.candidacy}`}>{text(each)}</a>
              )}
            </strong>
          </p>
          <p>
            {inLanguage(each.reason)}. {t.decision(each.number, dateTime(each.at))}
          </p>
          {each.kind === "removal" && <p>{t.removedHint}</p>}
        </Notice>
      ))}
    </section>
  );
}
