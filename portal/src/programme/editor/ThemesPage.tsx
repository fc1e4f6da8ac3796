import { type Page as CursorPage, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import type { Theme } from "../api";
import { programmeMessages } from "../messages";
import { editorMessages } from "./messages";

/** The dictionary of themes. */
export default function ThemesPage() {
  const t = useMessages(editorMessages);
  const p = useMessages(programmeMessages);
  const themes = useResource<CursorPage<Theme>>("/api/themes");
  return (
    <Page title={t.themes} lead={t.themesLead}>
      <p>
        <a href="/work/editor">{t.toQueue}</a>
      </p>
      <Loaded from={themes}>
        {(data) => (
          <Table
            caption={t.themes}
            columns={[
              {
                head: p.theme,
                cell: (each: Theme) => (
                  <a href={`/work/editor/themes/${each.theme}`}>{inLanguage(each.name)}</a>
                ),
              },
              {
                head: t.words,
                cell: (each: Theme) => t.wordCount(each.words.kk.length, each.words.ru.length),
              },
            ]}
            rows={data.items}
            rowKey={(each) => each.theme}
            empty=""
          />
        )}
      </Loaded>
    </Page>
  );
}
