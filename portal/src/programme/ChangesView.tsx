import "./programme.css";
import { useMessages } from "../i18n/catalogue";
import { inLanguage } from "../i18n/language";
import type { Programme } from "./api";
import { type BlockChange, blockChanges } from "./changes";
import { DiffText } from "./DiffText";
import { programmeMessages } from "./messages";

type Version = Pick<Programme, "title" | "blocks">;

/** Two versions compared part by part; parts that are as they were are only counted. */
export function ChangesView({ before, after }: { before: Version; after: Version }) {
  const t = useMessages(programmeMessages);
  const changes = blockChanges(before, after);
  const touched = changes.filter((each) => each.kind !== "same" || each.moved);
  const titles = [inLanguage(before.title), inLanguage(after.title)] as const;
  const sameTitle = titles[0] === titles[1];
  if (touched.length === 0 && sameTitle) {
    return <p>{t.noChanges}</p>;
  }
  return (
    <>
      {!sameTitle && (
        <section class="card">
          <h2>{t.titleChanged}</h2>
          <DiffText before={titles[0]} after={titles[1]} />
        </section>
      )}
      {touched.map((each) => (
        <Changed key={each.id} change={each} />
      ))}
      <p class="muted">{t.unchangedParts(changes.length - touched.length)}</p>
    </>
  );
}

const LOOK: Record<BlockChange["kind"], string> = {
  same: "tag",
  changed: "tag tag-warning",
  added: "tag tag-good",
  removed: "tag tag-error",
};

function Changed({ change }: { change: BlockChange }) {
  const t = useMessages(programmeMessages);
  const { before, after } = change;
  return (
    <section class="card">
      <h2>{inLanguage((after ?? before)?.heading)}</h2>
      <p>
        <span class={LOOK[change.kind]}>{t.change[change.kind]}</span>{" "}
        {change.moved && <span class="tag">{t.change.moved}</span>}
      </p>
      {before && after && inLanguage(before.heading) !== inLanguage(after.heading) && (
        <DiffText before={inLanguage(before.heading)} after={inLanguage(after.heading)} />
      )}
      <DiffText before={inLanguage(before?.text)} after={inLanguage(after?.text)} />
    </section>
  );
}
