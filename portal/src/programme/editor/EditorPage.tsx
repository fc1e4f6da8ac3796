import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { getAll } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { useSession } from "../../session/useSession";
import { SelectField, TextField } from "../../ui/Form";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { PROPOSAL_STATES, type ProgrammeSummary } from "../api";
import { programmeMessages } from "../messages";
import { useNames } from "../names";
import { ProposalItem, start } from "../ProposalItem";
import { useQuery, withQuery } from "../query";
import { useThemes } from "../themes";
import { editorMessages } from "./messages";
import { inScope, ORDERS } from "./queue";
import { useQueue } from "./useQueue";

/** Where an editor begins: the queue of proposals, its filters in the address. */
export default function EditorPage() {
  const t = useMessages(editorMessages);
  const p = useMessages(programmeMessages);
  const names = useNames();
  const session = useSession();
  const { themes } = useThemes();
  const location = useLocation();
  const [query, choose] = useQuery();
  const { list, state, proposals } = useQueue(query);
  const [programmes, setProgrammes] = useState<ProgrammeSummary[]>([]);
  useEffect(() => {
    getAll<ProgrammeSummary>("/api/programmes?limit=200").then(setProgrammes, () => setProgrammes([]));
  }, []);
  const all = { value: "", label: p.all };
  return (
    <Page title={t.editor} lead={t.editorLead} wide>
      <p class="buttons">
        <a class="button" href="/work/editor/programmes">
          {t.programmes}
        </a>
        <a class="button" href="/work/editor/themes">
          {t.themes}
        </a>
      </p>
      <div class="filters">
        <SelectField
          label={p.state}
          value={state}
          onValue={(value) => choose({ state: value })}
          options={[
            ...PROPOSAL_STATES.map((value) => ({ value, label: p.states[value] ?? value })),
            { value: "ALL", label: p.all },
          ]}
        />
        <SelectField
          label={p.theme}
          value={query("theme")}
          onValue={(theme) => choose({ theme })}
          options={[all, ...themes.map((each) => ({ value: each.theme, label: inLanguage(each.name) }))]}
        />
        <SelectField
          label={p.territory}
          value={query("programme")}
          onValue={(programme) => choose({ programme })}
          options={[
            all,
            ...programmes
              .filter((each) => inScope(session, each.territory_id))
              .map((each) => ({
                value: each.id,
                label: `${names.territory(each.territory_id)} — ${names.primary(each.primary)}`,
              })),
          ]}
        />
        <SelectField
          label={t.order}
          value={query("order") || "newest"}
          onValue={(order) => choose({ order })}
          options={ORDERS.map((value) => ({ value, label: t.orders[value] ?? value }))}
        />
        <TextField
          label={t.minSupport}
          inputMode="numeric"
          value={query("support")}
          onValue={(support) => choose({ support })}
        />
      </div>
      <p class="muted" role="status">
        {t.inQueue(proposals.length)}
      </p>
      {!list.loading && list.error === undefined && proposals.length === 0 && <p>{t.empty}</p>}
      <ul class="cards">
        {proposals.map((each) => (
          <li key={each.id} class="card">
            <ProposalItem proposal={each} names={names} />
            <p>
              <a
                class="button"
                href={`/work/editor/proposals/${each.id}${withQuery(location.query, {})}`}
                aria-label={t.work(start(each.text))}
              >
                {t.workOn}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <More of={list} />
    </Page>
  );
}
