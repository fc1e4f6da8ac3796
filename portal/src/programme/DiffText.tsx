import { useMessages } from "../i18n/catalogue";
import { wordChanges } from "./changes";
import { programmeMessages } from "./messages";

/** A text with what was written in and taken out, said in words too for those who see no colours. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const t = useMessages(programmeMessages);
  return (
    <p class="prose">
      {wordChanges(before, after).map((run, at) => {
        const key = `${at}-${run.kind}`;
        if (run.kind === "added") {
          return (
            <ins key={key} class="word-added">
              <span class="visually-hidden"> {t.wasAdded} </span>
              {run.text}
            </ins>
          );
        }
        if (run.kind === "removed") {
          return (
            <del key={key} class="word-removed">
              <span class="visually-hidden"> {t.wasRemoved} </span>
              {run.text}
            </del>
          );
        }
        return <span key={key}>{run.text}</span>;
      })}
    </p>
  );
}
