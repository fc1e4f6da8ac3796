import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { SelectField, TextField } from "../../ui/Form";
import type { Contest, Primary } from "../shared/api";
import { sharedMessages } from "../shared/messages";
import { PrimaryField } from "../shared/PrimaryField";
import { type TerritoryMap, territoryOptions } from "../shared/territories";
import { useQuery } from "../shared/useQuery";
import { candidatesMessages } from "./messages";

interface Props {
  primaries: readonly Primary[];
  primary: string;
  contests: readonly Contest[];
  territories: TerritoryMap;
}

/** Everything one can filter candidates by; it stands in the address. */
export function CandidateFilters({ primaries, primary, contests, territories }: Props) {
  const t = useMessages(candidatesMessages);
  const s = useMessages(sharedMessages);
  const { values, set } = useQuery();
  const words = (of: Record<string, string>) => [
    { value: "", label: s.all },
    ...Object.entries(of).map(([value, label]) => ({ value, label })),
  ];
  const near = contests.filter((each) => !values.level || each.level === values.level);
  return (
    <div class="filters">
      <PrimaryField
        primaries={primaries}
        value={primary}
        onValue={(chosen) => set({ primary: chosen, contest: "", territory: "" })}
      />
      <TextField label={t.search} type="search" value={values.text ?? ""} onValue={(text) => set({ text })} />
      <SelectField
        label={s.territory}
        value={values.territory ?? ""}
        onValue={(territory) => set({ territory })}
        options={[{ value: "", label: s.all }, ...territoryOptions(territories)]}
      />
      <SelectField
        label={t.level}
        value={values.level ?? ""}
        onValue={(level) => set({ level, contest: "" })}
        options={words(s.level)}
      />
      <SelectField
        label={s.contest}
        value={values.contest ?? ""}
        onValue={(contest) => set({ contest })}
        options={[
          { value: "", label: s.all },
          ...near.map((each) => ({ value: each.id, label: inLanguage(each.title) || each.id })),
        ]}
      />
      <SelectField
        label={t.sex}
        value={values.sex ?? ""}
        onValue={(sex) => set({ sex })}
        options={words(s.sex)}
      />
      <SelectField
        label={t.nomination}
        value={values.nomination ?? ""}
        onValue={(nomination) => set({ nomination })}
        options={words(s.nomination)}
      />
      <SelectField
        label={t.status}
        value={values.status ?? ""}
        onValue={(status) => set({ status })}
        options={Object.entries(s.status).map(([value, label]) => ({
          value: value === "REGISTERED" ? "" : value,
          label,
        }))}
      />
    </div>
  );
}
