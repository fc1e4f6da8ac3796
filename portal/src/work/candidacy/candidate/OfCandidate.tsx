import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { Failure } from "../../../ui/Failure";
import { SelectField } from "../../../ui/Form";
import { Page } from "../../../ui/Page";
import { Loading } from "../../../ui/Waiting";
import { addressOf, useQuery } from "../common/useQuery";
import { candidateMessages } from "./messages";
import "../common/candidacy.css";
import { type OwnCandidacy, useOwnCandidacies } from "./useOwnCandidacies";

const PAGES = [
  { address: "/work/candidate", name: "overview" },
  { address: "/work/candidate/profile", name: "profile" },
  { address: "/work/candidate/meetings", name: "meetings" },
  { address: "/work/candidate/debates", name: "debates" },
  { address: "/work/candidate/seminars", name: "seminars" },
  { address: "/work/candidate/cases", name: "cases" },
] as const;

interface Props {
  title: string;
  lead: string;
  children: (own: OwnCandidacy) => ComponentChildren;
}

/** A page about one of one's own candidacies; which one stands in the address. */
export function OfCandidate({ title, lead, children }: Props) {
  const t = useMessages(candidateMessages);
  const { path } = useLocation();
  const { values, set } = useQuery();
  const own = useOwnCandidacies();
  const chosen =
    own.items.find((each) => each.candidacy === values.candidacy) ??
    own.items.find((each) => each.primary.id === values.primary) ??
    own.items[0];
  const query = { primary: chosen?.primary.id, candidacy: chosen?.candidacy };
  return (
    <Page title={title} lead={lead}>
      <nav aria-label={t.title}>
        <ul class="buttons plain">
          {PAGES.map(({ address, name }) => (
            <li key={address}>
              <a
                class="button button-small page-link"
                href={addressOf(address, query)}
                aria-current={address === path ? "page" : undefined}
              >
                {t.pages[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {own.loading && <Loading />}
      <Failure error={own.error} />
      {!own.loading && own.error === undefined && chosen === undefined && <p>{t.noCandidacy}</p>}
      {own.items.length > 1 && chosen && (
        <SelectField
          label={t.candidacy}
          value={chosen.candidacy}
          onValue={(candidacy) => set({ candidacy })}
          options={own.items.map((each) => ({
            value: each.candidacy,
            label: `${inLanguage(each.primary.name)}, № ${each.application.registration_number ?? ""}`,
          }))}
        />
      )}
      {chosen && <div key={chosen.candidacy}>{children(chosen)}</div>}
    </Page>
  );
}
