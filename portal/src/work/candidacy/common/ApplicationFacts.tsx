import { useMessages } from "../../../i18n/catalogue";
import { date, dateTime, number } from "../../../i18n/format";
import { inLanguage } from "../../../i18n/language";
import type { Application } from "./api";
import { commonMessages } from "./messages";
import { useContestNames, useTerritoryNames } from "./names";
import { word } from "./words";

/** What was submitted, line by line. */
export function ApplicationFacts({ primary, of }: { primary: string; of: Application }) {
  const t = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const contest = useContestNames(primary);
  const yes = (said: boolean | undefined) => (said === undefined ? t.notAsked : said ? t.yes : t.no);
  const membership = of.party_member
    ? t.yes
    : of.membership_applied
      ? `${t.applied}${of.membership_applied_on ? `, ${date(of.membership_applied_on)}` : ""}`
      : t.no;
  return (
    <dl class="facts">
      <dt>{t.fields.name}</dt>
      <dd>
        {inLanguage(of.name)}
        <span class="muted"> · {[of.name.kk, of.name.ru, of.name.en].filter(Boolean).join(" / ")}</span>
      </dd>
      <dt>{t.fields.iin}</dt>
      <dd>
        <code>{of.iin}</code>
      </dd>
      <dt>{t.fields.birth_date}</dt>
      <dd>{date(of.birth_date, "UTC")}</dd>
      <dt>{t.fields.sex}</dt>
      <dd>{word(t.sexes, of.sex)}</dd>
      <dt>{t.fields.territory_id}</dt>
      <dd>{territory(of.territory_id)}</dd>
      <dt>{t.fields.contest_ids}</dt>
      <dd>{of.contest_ids.map(contest).join("; ")}</dd>
      <dt>{t.nomination}</dt>
      <dd>{word(t.nominations, of.nomination)}</dd>
      {of.ppo_code && (
        <>
          <dt>{t.meeting}</dt>
          <dd>
            {of.ppo_code}, {of.meeting_date && date(of.meeting_date, "UTC")}, №&nbsp;{of.protocol_number};{" "}
            {t.votes(number(of.for ?? 0), number(of.attended ?? 0))}
          </dd>
        </>
      )}
      <dt>{t.fields.citizenship_years_resident}</dt>
      <dd>{number(of.citizenship_years_resident)}</dd>
      <dt>{t.fields.party_member}</dt>
      <dd>{membership}</dd>
      <dt>{t.fields["declarations.no_conviction"]}</dt>
      <dd>{yes(of.declarations.no_conviction)}</dd>
      <dt>{t.fields["declarations.no_corruption"]}</dt>
      <dd>{yes(of.declarations.no_corruption)}</dd>
      <dt>{t.fields["declarations.citizen"]}</dt>
      <dd>{yes(of.declarations.citizen)}</dd>
      <dt>{t.fields["declarations.not_expelled"]}</dt>
      <dd>{yes(of.declarations.not_expelled)}</dd>
      <dt>{t.fields.special_groups}</dt>
      <dd>{of.special_groups.map((each) => word(t.groups, each)).join("; ") || "—"}</dd>
      <dt>{t.fields.new_face}</dt>
      <dd>{yes(of.new_face)}</dd>
      <dt>{t.submitted}</dt>
      <dd>
        {dateTime(of.submitted_at)} · {t.roundNumber(of.round)}
      </dd>
    </dl>
  );
}
