import "./candidates.css";
import { useEffect } from "preact/hooks";
import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { More } from "../../ui/More";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { type Contest, contestsOf } from "../shared/api";
import { useTerritories } from "../shared/territories";
import { useAll } from "../shared/useAll";
import { usePrimary } from "../shared/usePrimary";
import { useQuery } from "../shared/useQuery";
import { type Candidacy, candidaciesOf } from "./api";
import { CandidateCard } from "./CandidateCard";
import { CandidateFilters } from "./CandidateFilters";
import { filtered, hasOwnFilter } from "./filter";
import { candidatesMessages } from "./messages";

/** Who stands, with filters. */
export default function CandidatesPage() {
  const t = useMessages(candidatesMessages);
  const { values } = useQuery();
  const { primaries, chosen } = usePrimary(["OPEN", "ANNOUNCED"]);
  const contests = useAll<Contest>(chosen === undefined ? undefined : contestsOf(chosen));
  const territories = useTerritories();
  const pages = usePages<Candidacy>(
    chosen === undefined
      ? undefined
      : candidaciesOf(chosen, {
          territory: values.territory ?? "",
          contest: values.contest ?? "",
          status: values.status ?? "",
        }),
  );
  // Names are searched here, not in the service: then the whole list has to come.
  const { hasMore, loading, more, error } = pages;
  const whole = hasOwnFilter(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to ask for the next
  useEffect(() => {
    if (whole && hasMore && !loading && error === undefined) {
      more();
    }
  }, [whole, hasMore, loading, error, pages.items.length]);
  const shown = filtered(pages.items, values, contests.data ?? []);
  const contest = contests.data?.find((each) => each.id === values.contest);
  return (
    <Page title={t.title} lead={t.lead} wide>
      <CandidateFilters
        primaries={primaries.data ?? []}
        primary={chosen ?? ""}
        contests={contests.data ?? []}
        territories={territories}
      />
      <Notice kind="info">
        <p>{t.orderNote}</p>
        {contest && (
          <p>
            <a href={`/contests/${chosen}/${encodeURIComponent(contest.id)}`}>
              {t.inOrder}: {inLanguage(contest.title)}
            </a>
          </p>
        )}
      </Notice>
      <p aria-live="polite">{!loading && t.count(shown.length, hasMore)}</p>
      {shown.length === 0 && !loading && error === undefined && <p class="muted">{t.none}</p>}
      <ul class="cards">
        {shown.map((each) => (
          <CandidateCard
            key={each.candidacy_id}
            candidacy={each}
            contests={contests.data ?? []}
            territories={territories}
          />
        ))}
      </ul>
      <More of={primaries.error === undefined ? pages : { ...pages, error: primaries.error }} />
    </Page>
  );
}
