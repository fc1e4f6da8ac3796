import "../booth.css";
import { useEffect, useState } from "preact/hooks";
import { useMessages } from "../../i18n/catalogue";
import { dateTime, number } from "../../i18n/format";
import { inLanguage } from "../../i18n/language";
import { download } from "../../ui/download";
import { Failure } from "../../ui/Failure";
import { Page } from "../../ui/Page";
import { Loading } from "../../ui/Waiting";
import { findBallot, type Whereabouts } from "../cast/findBallot";
import { type KeptReceipt, keptReceipts } from "../device/vault";
import { boothMessages } from "../messages";
import { QrCode } from "../parts/QrCode";
import { receiptFile } from "../voting/Done";

export default function ReceiptsPage() {
  const t = useMessages(boothMessages);
  const [receipts, setReceipts] = useState<KeptReceipt[] | undefined>();
  useEffect(() => {
    keptReceipts().then(setReceipts);
  }, []);
  return (
    <Page title={t.receipts.title} lead={t.receipts.lead}>
      {receipts === undefined && <Loading />}
      {receipts?.length === 0 && <p>{t.receipts.none}</p>}
      <ul class="plain">
        {receipts?.map((each) => (
          <li key={each.tracker} class="card">
            <ReceiptCard kept={each} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/vote">{t.mine.title}</a>
      </p>
    </Page>
  );
}

function ReceiptCard({ kept }: { kept: KeptReceipt }) {
  const t = useMessages(boothMessages);
  const [found, setFound] = useState<Whereabouts | undefined>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    findBallot(kept.uuid, kept.tracker).then(setFound, setError);
  }, [kept]);
  const [name, content] = receiptFile(kept.receipt);
  return (
    <>
      <h2>{inLanguage(kept.name)}</h2>
      <p>{dateTime(kept.receipt.log_append_time)}</p>
      <p>
        {t.ballot.tracker}: <code>{kept.tracker}</code>
      </p>
      <p role="status">
        {found === undefined && error === undefined && t.receipts.looking}
        {found?.kind === "on-board" && (
          <>
            {t.receipts.onBoard(number(found.height))}{" "}
            <strong>{found.superseded ? t.receipts.superseded : t.receipts.countsNow}</strong>
          </>
        )}
        {found?.kind === "in-box" && t.receipts.waiting}
        {found?.kind === "unknown" && t.receipts.notYet}
      </p>
      <Failure error={error} />
      {!kept.verified && <p class="field-error">{t.done.notGenuine}</p>}
      <details>
        <summary>{t.done.qr}</summary>
        <QrCode text={kept.tracker} label={t.done.qr} />
      </details>
      <div class="buttons">
        <button type="button" class="button" onClick={() => download(name, content, "application/json")}>
          {t.done.save}
        </button>
        <a class="button" href={`/find?election=${kept.uuid}&tracker=${encodeURIComponent(kept.tracker)}`}>
          {t.done.board}
        </a>
      </div>
    </>
  );
}
