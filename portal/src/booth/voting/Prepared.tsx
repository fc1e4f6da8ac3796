import { useMessages } from "../../i18n/catalogue";
import { Copyable } from "../../ui/Copyable";
import { boothMessages } from "../messages";

interface Props {
  tracker: string;
  onCast: () => void;
  onCheck: () => void;
  onDiscard: () => void;
}

/** The ballot is encrypted and not sent: its tracker, and the choice to cast it or to have it checked instead. */
export function Prepared({ tracker, onCast, onCheck, onDiscard }: Props) {
  const t = useMessages(boothMessages).ballot;
  return (
    <section aria-labelledby="prepared">
      <h2 id="prepared">{t.preparedTitle}</h2>
      <h3>{t.tracker}</h3>
      <div class="tracker" data-tracker={tracker}>
        <Copyable text={tracker} label={t.tracker} />
      </div>
      <p>{t.trackerText}</p>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={onCast}>
          {t.cast}
        </button>
        <button type="button" class="button" onClick={onCheck}>
          {t.check}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          {t.discard}
        </button>
      </div>
      <p class="muted">{t.checkHint}</p>
    </section>
  );
}
