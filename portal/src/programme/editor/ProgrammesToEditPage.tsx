import { useEffect, useState } from "preact/hooks";
import { getAll } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { useSession } from "../../session/useSession";
import { Failure } from "../../ui/Failure";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/Waiting";
import type { ProgrammeSummary } from "../api";
import { programmeMessages } from "../messages";
import { useNames } from "../names";
import { editorMessages } from "./messages";
import { inScope } from "./queue";

/** The programmes that an editor may write further. */
export default function ProgrammesToEditPage() {
  const t = useMessages(editorMessages);
  const p = useMessages(programmeMessages);
  const names = useNames();
  const session = useSession();
  const [programmes, setProgrammes] = useState<ProgrammeSummary[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    getAll<ProgrammeSummary>("/api/programmes?limit=200").then(setProgrammes, setError);
  }, []);
  const mine = programmes?.filter((each) => inScope(session, each.territory_id));
  return (
    <Page title={t.programmes} lead={t.programmesLead} wide>
      <p>
        <a href="/work/editor">{t.toQueue}</a>
      </p>
      {error !== undefined && <Failure error={error} />}
      {mine === undefined && error === undefined && <Loading />}
      {mine?.length === 0 && <p class="muted">{t.noProgrammes}</p>}
      <ul class="cards">
        {mine?.map((each) => (
          <li key={each.id} class="card">
            <h2>{inLanguage(each.title)}</h2>
            <p>
              {names.primary(each.primary)} · {p.version(each.version)} · {p.parts(each.blocks)}
            </p>
            <a
              class="button"
              href={`/work/editor/programmes/${each.id}`}
              aria-label={`${t.editShort}: ${inLanguage(each.title)}`}
            >
              {t.editShort}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
