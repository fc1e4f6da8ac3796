import { useState } from "preact/hooks";
import { ProblemError } from "../../api/problem";
import { useAction } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import { Form, SelectField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { correctTheme, type Proposal } from "../api";
import { programmeMessages } from "../messages";
import { useThemes } from "../themes";
import { editorMessages } from "./messages";
import type { Tag } from "./useTag";

interface Props {
  proposal: Proposal;
  tag: Tag;
  onChanged: () => void;
}

/** Corrects what a proposal is about. */
export function ThemeForm({ proposal, tag, onChanged }: Props) {
  const t = useMessages(editorMessages);
  const p = useMessages(programmeMessages);
  const { themes } = useThemes();
  const [theme, setTheme] = useState(proposal.theme);
  const [done, setDone] = useState(false);
  const save = useAction(async () => {
    setDone(false);
    try {
      tag.follow((await correctTheme(proposal.id, theme, tag.now())).etag);
      setDone(true);
    } finally {
      onChanged();
    }
  });
  const isStale = save.error instanceof ProblemError && save.error.status === 412;
  return (
    <Form onSubmit={() => save.run()} label={t.setTheme}>
      <SelectField
        label={p.theme}
        hint={`${proposal.theme_reviewed ? p.themeReviewed : p.themeByWords}. ${t.themeHint}`}
        value={theme}
        onValue={setTheme}
        options={themes.map((each) => ({ value: each.theme, label: inLanguage(each.name) }))}
      />
      {isStale && <Notice kind="warning">{t.stale}</Notice>}
      {save.error !== undefined && !isStale && <Failure error={save.error} />}
      <button type="submit" class="button" disabled={save.busy}>
        {t.setTheme}
      </button>
      <span role="status"> {done && t.themeSet}</span>
    </Form>
  );
}
