import { useState } from "preact/hooks";
import { post } from "../../../../api/http";
import { useAction } from "../../../../api/resource";
import { useMessages } from "../../../../i18n/catalogue";
import { inLanguage } from "../../../../i18n/language";
import { Failure } from "../../../../ui/Failure";
import { Form, SelectField, TextField, violationOf } from "../../../../ui/Form";
import { Notice } from "../../../../ui/Notice";
import { instantOf } from "../../common/localTime";
import { commonMessages } from "../../common/messages";
import { useTerritories, withParents } from "../../common/names";
import { useAttempt } from "../../common/useAttempt";
import { candidateMessages } from "../messages";
import type { OwnCandidacy } from "../useOwnCandidacies";
import { meetingsPath } from "./meeting";

const EMPTY = { kk: "", ru: "", en: "", place: "", link: "", at: "" };

/** Announces a meeting in one's own region: at a place, online, or both. */
export function AnnounceMeeting({ own, announced }: { own: OwnCandidacy; announced: () => void }) {
  const t = useMessages(candidateMessages);
  const common = useMessages(commonMessages);
  const territories = useTerritories();
  const home = own.application.territory_id;
  const region = withParents(territories, home).at(-1);
  const near = territories.filter((each) => withParents(territories, each.id).at(-1) === region);
  const [form, setForm] = useState({ ...EMPTY, territory: home });
  const [done, setDone] = useState(false);
  const attempt = useAttempt();
  const startsAt = instantOf(form.at, own.primary.zone);
  const announce = useAction(async () => {
    await attempt((idempotencyKey) =>
      post(
        meetingsPath(own.primary.id),
        {
          candidacy_id: own.candidacy,
          territory_id: form.territory,
          topic: { kk: form.kk.trim(), ru: form.ru.trim(), en: form.en.trim() },
          ...(form.place.trim() === "" ? {} : { place: form.place.trim() }),
          ...(form.link.trim() === "" ? {} : { link: form.link.trim() }),
          starts_at: startsAt,
        },
        { idempotencyKey },
      ),
    );
    setForm({ ...EMPTY, territory: home });
    setDone(true);
    announced();
  });
  const field = (name: keyof typeof EMPTY) => ({
    value: form[name],
    onValue: (text: string) => {
      setDone(false);
      setForm((before) => ({ ...before, [name]: text }));
    },
  });
  const where = form.place.trim() !== "" || form.link.trim() !== "";
  const ready = where && startsAt !== undefined && [form.kk, form.ru, form.en].every((text) => text.trim());
  return (
    <details>
      <summary>{t.meetings.announceTitle}</summary>
      <Form onSubmit={() => ready && void announce.run()} label={t.meetings.announceTitle}>
        <TextField
          label={t.meetings.topicKk}
          maxLength={200}
          {...field("kk")}
          error={violationOf(announce.error, "topic")}
        />
        <TextField label={t.meetings.topicRu} maxLength={200} {...field("ru")} />
        <TextField label={t.meetings.topicEn} maxLength={200} {...field("en")} />
        <SelectField
          label={common.fields.territory_id ?? ""}
          value={form.territory}
          onValue={(territory) => setForm((before) => ({ ...before, territory }))}
          options={near.map((each) => ({ value: each.id, label: inLanguage(each.name) }))}
          error={violationOf(announce.error, "territory_id")}
        />
        <TextField
          label={t.meetings.place}
          hint={t.meetings.placeHint}
          maxLength={200}
          {...field("place")}
          error={violationOf(announce.error, "place")}
        />
        <TextField
          label={t.meetings.link}
          type="url"
          maxLength={200}
          {...field("link")}
          error={violationOf(announce.error, "link")}
        />
        <TextField
          label={t.meetings.startsAt}
          hint={t.meetings.zone(own.primary.zone)}
          type="datetime-local"
          {...field("at")}
          error={violationOf(announce.error, "starts_at")}
        />
        <Failure error={announce.error} />
        <button type="submit" class="button button-primary" disabled={!ready || announce.busy}>
          {t.meetings.announce}
        </button>
      </Form>
      {done && <Notice kind="good">{t.meetings.announced}</Notice>}
    </details>
  );
}
