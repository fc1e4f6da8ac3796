import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { ProblemError } from "../../api/problem";
import { useAction, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import { Form, TextArea, violationOf } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { changeTheme, type Theme } from "../api";
import { isWhole, LocalFields, localInput } from "./LocalFields";
import { editorMessages } from "./messages";
import { useTag } from "./useTag";
import { wordsOf } from "./words";

/** A theme's name and the words that point to it. */
export default function ThemePage() {
  const t = useMessages(editorMessages);
  const { theme = "" } = useRoute().params;
  const found = useResource<Theme>(`/api/themes/${theme}`);
  const [saved, setSaved] = useState(false);
  return (
    <Page title={found.data ? t.editTheme(inLanguage(found.data.name)) : t.themes} lead={t.themesLead}>
      <p>
        <a href="/work/editor/themes">{t.themes}</a>
      </p>
      <p class="muted">{t.everywhere}</p>
      <Loaded from={found}>
        {(data) => (
          <ThemeFields
            theme={data}
            etag={found.etag}
            onChanged={found.reload}
            onSaved={() => setSaved(true)}
          />
        )}
      </Loaded>
      {saved && <Notice kind="good">{t.saved}</Notice>}
    </Page>
  );
}

interface FieldsProps {
  theme: Theme;
  etag: string | undefined;
  onChanged: () => void;
  onSaved: () => void;
}

function ThemeFields({ theme, etag, onChanged, onSaved }: FieldsProps) {
  const t = useMessages(editorMessages);
  const [name, setName] = useState({
    kk: theme.name.kk ?? "",
    ru: theme.name.ru ?? "",
    en: theme.name.en ?? "",
  });
  const [kk, setKk] = useState(theme.words.kk.join("\n"));
  const [ru, setRu] = useState(theme.words.ru.join("\n"));
  const tag = useTag(etag);
  const save = useAction(async () => {
    try {
      const changed = await changeTheme(
        theme.theme,
        { name: localInput(name), words: { kk: wordsOf(kk), ru: wordsOf(ru) } },
        tag.now(),
      );
      tag.follow(changed.etag);
      onSaved();
    } finally {
      onChanged();
    }
  });
  const isStale = save.error instanceof ProblemError && save.error.status === 412;
  return (
    <Form onSubmit={() => isWhole(name) && save.run()}>
      <LocalFields
        label={t.themeName}
        short
        value={name}
        onValue={setName}
        missing={t.fillIn}
        error={save.error}
        maxLength={300}
      />
      <TextArea
        label={t.wordsKk}
        hint={t.wordsHint}
        rows={10}
        lang="kk"
        value={kk}
        onValue={setKk}
        error={violationOf(save.error, "words.kk")}
      />
      <TextArea
        label={t.wordsRu}
        hint={t.wordsHint}
        rows={10}
        lang="ru"
        value={ru}
        onValue={setRu}
        error={violationOf(save.error, "words.ru")}
      />
      {isStale && <Notice kind="warning">{t.stale}</Notice>}
      {save.error !== undefined && !isStale && <Failure error={save.error} />}
      <button type="submit" class="button button-primary" disabled={save.busy}>
        {t.save}
      </button>
    </Form>
  );
}
