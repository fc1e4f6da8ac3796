import { useMessages } from "../../../i18n/catalogue";
import { inLanguage } from "../../../i18n/language";
import { useSession } from "../../../session/useSession";
import { Check, SelectField } from "../../../ui/Form";
import type { Nomination } from "../common/api";
import { commonMessages } from "../common/messages";
import { useContests, useTerritories, withParents } from "../common/names";
import type { Part } from "./ApplicationForm";
import { applyMessages } from "./messages";

/** Where somebody stands: one territory, and contests on one or more levels there. */
export function AboutStanding({
  draft,
  change,
  flaw,
  primary,
  by,
}: Part & { primary: string; by: Nomination }) {
  const t = useMessages(applyMessages);
  const common = useMessages(commonMessages);
  const territories = useTerritories();
  const contests = useContests(primary);
  const session = useSession();
  const scope = session?.territories ?? [];
  const everywhere = by === "SELF" || scope.includes("*");
  const reach = withParents(territories, draft.territory);
  const voted = new Set(contests.map((each) => each.territory_id));
  const choices = territories.filter((each) => {
    const chain = withParents(territories, each.id);
    return chain.some((id) => voted.has(id)) && (everywhere || chain.some((id) => scope.includes(id)));
  });
  const offered = contests.filter((each) => reach.includes(each.territory_id));
  return (
    <fieldset>
      <legend>{t.standing}</legend>
      <SelectField
        label={common.fields.territory_id ?? ""}
        hint={t.territoryHint}
        value={draft.territory}
        onValue={(territory) => change({ territory, contests: [] })}
        options={[
          { value: "", label: t.choose },
          ...choices.map((each) => ({ value: each.id, label: inLanguage(each.name) })),
        ]}
        error={flaw("territory_id")}
      />
      {draft.territory !== "" && (
        <fieldset class="plain-fieldset">
          <legend>{t.contests}</legend>
          {offered.length === 0 && <p class="muted">{t.noContests}</p>}
          {offered.map((each) => (
            <Check
              key={each.id}
              label={inLanguage(each.title)}
              checked={draft.contests.includes(each.id)}
              onChecked={(checked) =>
                change({
                  contests: checked
                    ? [...draft.contests, each.id]
                    : draft.contests.filter((other) => other !== each.id),
                })
              }
            />
          ))}
          {flaw("contest_ids") && <p class="field-error">{flaw("contest_ids")}</p>}
        </fieldset>
      )}
    </fieldset>
  );
}
