import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Copyable } from "../../ui/Copyable";
import { download } from "../../ui/download";
import { Notice } from "../../ui/Notice";
import type { SignedReceipt } from "../device/vault";
import { boothMessages } from "../messages";
import { QrCode } from "../parts/QrCode";

interface Props {
  receipt: SignedReceipt;
  verified: boolean;
  /** Tracker of the ballot that this one replaces, if one is known here. */
  replaced: string | undefined;
  /** At a polling station nothing is saved, and no other page is opened. */
  atKiosk?: boolean;
}

export function receiptFile(receipt: SignedReceipt): [string, string] {
  return [`receipt-${receipt.tracker.slice(0, 8).replace(/[+/]/g, "-")}.json`, JSON.stringify(receipt)];
}

/** The ballot box has signed: what to keep, and what may come next. */
export function Done({ receipt, verified, replaced, atKiosk = false }: Props) {
  const t = useMessages(boothMessages);
  const [name, content] = receiptFile(receipt);
  return (
    <section aria-labelledby="done">
      <h2 id="done">{t.done.title}</h2>
      <Notice kind="good">
        <p>
          {t.done.text} {verified && t.done.genuine}
        </p>
        <p>
          {t.done.counts} {replaced && t.done.replaced(replaced.slice(0, 8))}
        </p>
      </Notice>
      {!verified && (
        <Notice kind="error">
          <p>{t.done.notGenuine}</p>
        </Notice>
      )}
      <h3>{t.ballot.tracker}</h3>
      <div class="tracker" data-tracker={receipt.tracker}>
        <Copyable text={receipt.tracker} label={t.ballot.tracker} />
      </div>
      <QrCode text={receipt.tracker} label={t.done.qr} />
      <dl class="facts">
        <dt>{t.done.when}</dt>
        <dd>{dateTime(receipt.log_append_time)}</dd>
        <dt>{t.done.position}</dt>
        <dd>{t.done.positionValue(receipt.partition, receipt.offset)}</dd>
        <dt>{t.done.mergeBy}</dt>
        <dd>{dateTime(receipt.merge_by)}</dd>
      </dl>
      <h3>{t.done.keep}</h3>
      <div class="buttons">
        <button type="button" class="button" onClick={() => print()}>
          {t.done.print}
        </button>
        {!atKiosk && (
          <>
            <button type="button" class="button" onClick={() => download(name, content, "application/json")}>
              {t.done.save}
            </button>
            <a
              class="button"
              href={`/find?election=${receipt.election}&tracker=${encodeURIComponent(receipt.tracker)}`}
            >
              {t.done.board}
            </a>
          </>
        )}
      </div>
      <h3>{t.done.revoteTitle}</h3>
      <p>{t.done.revote}</p>
    </section>
  );
}
