import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Check, Form, SelectField, TextField } from "../../ui/Form";
import { APPLICATION_STATES } from "../candidacy/common/api";
import { commonMessages } from "../candidacy/common/messages";
import { useContests, useTerritoryNames } from "../candidacy/common/names";
import { options } from "../candidacy/common/words";
import { registrarMessages } from "./messages";
import type { Count, Filters } from "./queue";

interface Props {
  primary: string;
  filters: Filters;
  set: (changes: Filters) => void;
  counts: readonly Count[];
}

const SWITCHES = ["overdue", "duplicates", "missing_documents", "waiting"] as const;

/** What of the queue is shown. All of it stands in the address. */
export function QueueFilters({ primary, filters, set, counts }: Props) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const contests = useContests(primary);
  const [text, setText] = useState(filters.text ?? "");
  useEffect(() => setText(filters.text ?? ""), [filters.text]);
  const territories = [...new Set(counts.map((each) => each.territory_id))];
  if (filters.territory !== undefined && !territories.includes(filters.territory)) {
    territories.push(filters.territory);
  }
  const any = { value: "", label: t.any };
  return (
    <Form onSubmit={() => set({ text: text.trim() })} label={t.filters}>
      <div class="filters">
        <SelectField
          label={common.fields.territory_id ?? ""}
          value={filters.territory ?? ""}
          onValue={(chosen) => set({ territory: chosen, contest: "" })}
          options={[any, ...territories.map((id) => ({ value: id, label: territory(id) }))]}
        />
        <SelectField
          label={t.state}
          value={filters.state ?? ""}
          onValue={(state) => set({ state })}
          options={[{ value: "", label: t.allWaiting }, ...options(common.states, APPLICATION_STATES)]}
        />
        <SelectField
          label={common.fields.contest_ids ?? ""}
          value={filters.contest ?? ""}
          onValue={(contest) => set({ contest })}
          options={[any, ...contests.map((each) => ({ value: each.id, label: inLanguage(each.title) }))]}
        />
        <SelectField
          label={common.nomination}
          value={filters.nomination ?? ""}
          onValue={(nomination) => set({ nomination })}
          options={[any, ...options(common.nominations, ["SELF", "PPO"])]}
        />
        <SelectField
          label={t.claimed}
          value={filters.claimed ?? ""}
          onValue={(claimed) => set({ claimed })}
          options={[any, { value: "me", label: t.byMe }, { value: "nobody", label: t.byNobody }]}
        />
        <TextField
          label={t.partOfName}
          hint={t.partOfNameHint}
          type="search"
          value={text}
          onValue={setText}
          maxLength={100}
        />
      </div>
      <div class="filters">
        {SWITCHES.map((name) => (
          <Check
            key={name}
            label={t.only[name]}
            checked={filters[name] === "true"}
            onChecked={(checked) => set({ [name]: checked ? "true" : "" })}
          />
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="button">
          {t.search}
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            set({
              territory: "",
              state: "",
              contest: "",
              nomination: "",
              claimed: "",
              text: "",
              overdue: "",
              duplicates: "",
              missing_documents: "",
              waiting: "",
            })
          }
        >
          {t.clear}
        </button>
      </div>
    </Form>
  );
}
