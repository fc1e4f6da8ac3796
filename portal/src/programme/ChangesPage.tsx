import { useRoute } from "preact-iso";
import { useResource } from "../api/resource";
import { useMessages } from "../i18n/catalogue";
import { inLanguage } from "../i18n/language";
import { SelectField } from "../ui/Form";
import { Page } from "../ui/Page";
import { Loaded } from "../ui/Waiting";
import { type Programme, programmePath } from "./api";
import { ChangesView } from "./ChangesView";
import { programmeMessages } from "./messages";
import { useQuery } from "./query";

/** What changed between two versions of a programme. */
export default function ChangesPage() {
  const t = useMessages(programmeMessages);
  const { id = "" } = useRoute().params;
  const current = useResource<Programme>(programmePath(id));
  return (
    <Page title={t.changesTitle} lead={t.changesLead(inLanguage(current.data?.title))}>
      <p>
        <a href={`/programmes/${id}`}>{t.toCurrent}</a>
      </p>
      <Loaded from={current}>
        {(data) => (data.version === 1 ? <p class="muted">{t.oneVersion}</p> : <Chosen current={data} />)}
      </Loaded>
    </Page>
  );
}

function Chosen({ current }: { current: Programme }) {
  const t = useMessages(programmeMessages);
  const [query, choose] = useQuery();
  const to = chosen(query("to"), current.version, current.version);
  const from = chosen(query("from"), Math.max(1, to - 1), current.version);
  const before = useResource<Programme>(programmePath(current.id, from));
  const after = useResource<Programme>(programmePath(current.id, to));
  const options = Array.from({ length: current.version }, (_, at) => ({
    value: String(at + 1),
    label: t.versionTitle(at + 1),
  }));
  return (
    <>
      <div class="filters">
        <SelectField
          label={t.from}
          value={String(from)}
          onValue={(value) => choose({ from: value, to: String(to) })}
          options={options}
        />
        <SelectField
          label={t.to}
          value={String(to)}
          onValue={(value) => choose({ from: String(from), to: value })}
          options={options}
        />
      </div>
      <Loaded from={before}>
        {(old) => <Loaded from={after}>{(now) => <ChangesView before={old} after={now} />}</Loaded>}
      </Loaded>
    </>
  );
}

function chosen(text: string, otherwise: number, newest: number): number {
  const version = Number(text);
  return Number.isInteger(version) && version >= 1 && version <= newest ? version : otherwise;
}
