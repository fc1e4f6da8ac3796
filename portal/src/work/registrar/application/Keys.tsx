import { Fragment } from "preact";
import { useMessages } from "../../../i18n/catalogue";
import { registrarMessages } from "../messages";
import { useShortcuts } from "../useShortcuts";
import type { DecisionKind } from "./decision";

interface Props {
  kinds: readonly DecisionKind[];
  choose: (kind: DecisionKind) => void;
  onward: () => void;
  back: () => void;
}

/** The keys of the desk, and what they are. */
export function Keys({ kinds, choose, onward, back }: Props) {
  const t = useMessages(registrarMessages);
  const chosen = (...wanted: DecisionKind[]) => {
    const kind = kinds.find((each) => wanted.includes(each));
    if (kind !== undefined) {
      choose(kind);
    }
  };
  useShortcuts({
    KeyN: onward,
    KeyQ: back,
    KeyR: () => chosen("REGISTER", "REINSTATE"),
    KeyK: () => chosen("CORRECT"),
    KeyX: () => chosen("REFUSE"),
  });
  return (
    <details>
      <summary>{t.keys}</summary>
      <p class="muted">{t.keysHint}</p>
      <dl class="facts">
        {t.keyList.map(([key, what]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
