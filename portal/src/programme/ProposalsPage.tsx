import { useEffect, useState } from "preact/hooks";
import { getAll, usePages } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { inLanguage } from "../i18n/language";
import { SelectField, TextField } from "../ui/Form";
import { More } from "../ui/More";
import { Page } from "../ui/Page";
import { PROPOSAL_STATES, type ProgrammeSummary, type Proposal } from "./api";
import { programmeMessages } from "./messages";
import { useNames } from "./names";
import { ProposalItem } from "./ProposalItem";
import { proposalsPath } from "./proposalFilter";
import { useQuery } from "./query";
import { useThemes } from "./themes";

/** All proposals, the newest first, with filters in the address. */
export default function ProposalsPage() {
  const t = useMessages(programmeMessages);
  const names = useNames();
  const { themes } = useThemes();
  const [query, choose] = useQuery();
  const [programmes, setProgrammes] = useState<ProgrammeSummary[]>([]);
  useEffect(() => {
    // Without them there is no filter by territory, and the list is there all the same.
    getAll<ProgrammeSummary>("/api/programmes?limit=200").then(setProgrammes, () => setProgrammes([]));
  }, []);
  const list = usePages<Proposal>(proposalsPath(query));
  const text = query("text").trim().toLowerCase();
  const shown = list.items.filter(
    (each) =>
      each.text.toLowerCase().includes(text) && (query("block") === "" || each.block_id === query("block")),
  );
  const all = { value: "", label: t.all };
  const filtered = ["state", "theme", "programme", "block", "text"].some((name) => query(name) !== "");
  return (
    <Page title={t.proposalsTitle} lead={t.proposalsLead} wide>
      <div class="filters">
        <SelectField
          label={t.state}
          value={query("state")}
          onValue={(state) => choose({ state })}
          options={[all, ...PROPOSAL_STATES.map((value) => ({ value, label: t.states[value] ?? value }))]}
        />
        <SelectField
          label={t.theme}
          value={query("theme")}
          onValue={(theme) => choose({ theme })}
          options={[all, ...themes.map((each) => ({ value: each.theme, label: inLanguage(each.name) }))]}
        />
        <SelectField
          label={t.territory}
          value={query("programme")}
          onValue={(programme) => choose({ programme, block: "" })}
          options={[
            all,
            ...programmes.map((each) => ({
              value: each.id,
              label: `${names.territory(each.territory_id)} — ${names.primary(each.primary)}`,
            })),
          ]}
        />
        <TextField
          label={t.search}
          hint={t.searchHint(list.items.length)}
          type="search"
          value={query("text")}
          onValue={(value) => choose({ text: value })}
        />
      </div>
      {filtered && (
        <p>
          <a href="/proposals">{t.clear}</a>
        </p>
      )}
      {!list.loading && list.error === undefined && shown.length === 0 && (
        <p class="muted">{t.noProposals}</p>
      )}
      <ul class="cards">
        {shown.map((each) => (
          <li key={each.id} class="card">
            <ProposalItem proposal={each} names={names} />
          </li>
        ))}
      </ul>
      <More of={list} />
    </Page>
  );
}
