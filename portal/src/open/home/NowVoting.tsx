import { useMessages } from "../../i18n/catalogue";
import { dateTime, duration, number, percent } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import type { ElectionItem, Primary } from "../shared/api";
import { useNow } from "../shared/useNow";
import { shareOf, sumOf } from "../turnout/aggregate";
import { homeMessages } from "./messages";

interface Props {
  elections: readonly ElectionItem[];
  primaries: readonly Primary[];
}

/** Elections of one primary that close together. */
interface Open {
  primary: string;
  closes: string;
  elections: ElectionItem[];
}

function openOnes(elections: readonly ElectionItem[]): Open[] {
  const groups = new Map<string, Open>();
  for (const election of elections.filter((each) => each.state === "OPEN")) {
    const { primary, closes } = election;
    const group = groups.get(`${primary} ${closes}`) ?? { primary, closes, elections: [] };
    groups.set(`${primary} ${closes}`, { ...group, elections: [...group.elections, election] });
  }
  return [...groups.values()];
}

/** Where one can vote now, and the way there; else when voting opens, or that all is counted. */
export function NowVoting({ elections, primaries }: Props) {
  const t = useMessages(homeMessages);
  const now = useNow();
  const open = openOnes(elections);
  const announced = elections
    .filter((each) => each.state === "ANNOUNCED")
    .sort((a, b) => a.opens.localeCompare(b.opens))[0];
  const counted = elections.filter((each) => each.state === "RESULT");
  const nameOf = (id: string) => inLanguage(primaries.find((each) => each.id === id)?.name) || id;
  return (
    <>
      {open.map((group) => {
        const sum = sumOf(group.elections);
        const share = shareOf(sum);
        return (
          <section key={`${group.primary} ${group.closes}`} class="card">
            <h2>{nameOf(group.primary)}</h2>
            <p>
              <strong>{t.votingOpen(duration(Date.parse(group.closes) - now))}</strong>,{" "}
              {t.votingUntil(dateTime(group.closes))}
            </p>
            <p class="buttons">
              <a class="button button-primary" href="/vote">
                {t.vote}
              </a>
              <a class="button" href="/find">
                {t.find}
              </a>
            </p>
            <p>
              {t.elections(group.elections.length)}
              {share !== undefined && (
                <>
                  {" · "}
                  <a href={`/turnout?primary=${group.primary}`}>
                    {t.turnoutSoFar(number(sum.voters), number(sum.shownElectorate), percent(share))}
                  </a>
                </>
              )}
            </p>
          </section>
        );
      })}
      {open.length === 0 && (
        <Notice kind="info">
          <p>
            {announced
              ? t.opensAt(dateTime(announced.opens), duration(Date.parse(announced.opens) - now))
              : t.nothingOpen}
          </p>
        </Notice>
      )}
      {announced && (
        <section class="card">
          <h2>{t.enrol}</h2>
          <p>{t.enrolText}</p>
          <a class="button" href="/vote">
            {t.enrol}
          </a>
        </section>
      )}
      {[...new Set(counted.map((each) => each.primary))].map((primary) => (
        <p key={primary}>
          {nameOf(primary)}: {t.counted}{" "}
          <a href={`/results?primary=${primary}`} aria-label={`${t.toResults}: ${nameOf(primary)}`}>
            {t.toResults}
          </a>
        </p>
      ))}
    </>
  );
}
