import "../booth.css";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { getAll, useAction } from "../../api/resource";
import { hexOfBase64 } from "../../crypto/hash";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { inLanguage, type LocalText } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import { Form, SelectField, TextField } from "../../ui/Form";
import { Notice } from "../../ui/Notice";
import { Page } from "../../ui/Page";
import { findBallot, readTracker, type Whereabouts } from "../cast/findBallot";
import { boothMessages } from "../messages";

interface PublicElection {
  uuid: string;
  name: LocalText;
  verified_height: number;
}

export default function FindPage() {
  const t = useMessages(boothMessages).find;
  const { query, route } = useLocation();
  const [elections, setElections] = useState<PublicElection[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [uuid, setUuid] = useState(query.election ?? "");
  const [typed, setTyped] = useState(query.tracker ?? "");
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<{ uuid: string; tracker: string; where: Whereabouts } | undefined>();
  useEffect(() => {
    getAll<PublicElection>("/api/elections").then(setElections, setFailure);
  }, []);
  const tracker = readTracker(typed);
  const find = useAction(async () => {
    setTried(true);
    if (tracker !== undefined && uuid !== "") {
      route(`/find?election=${uuid}&tracker=${encodeURIComponent(tracker)}`, true);
      setFound({ uuid, tracker, where: await findBallot(uuid, tracker) });
    }
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for an address that names a ballot
  useEffect(() => {
    if (query.election && query.tracker) {
      find.run();
    }
  }, []);
  const election = elections.find((each) => each.uuid === found?.uuid);
  return (
    <Page title={t.title} lead={t.lead}>
      <Failure error={failure} />
      <Form onSubmit={find.run}>
        <SelectField
          key={elections.length}
          label={t.election}
          value={uuid}
          onValue={setUuid}
          error={tried && uuid === "" ? t.chooseElection : undefined}
          options={[
            { value: "", label: t.chooseElection },
            ...elections.map((each) => ({
              value: each.uuid,
              label: `${inLanguage(each.name)} (${each.uuid})`,
            })),
          ]}
        />
        <TextField
          label={t.tracker}
          hint={t.trackerHint}
          value={typed}
          onValue={setTyped}
          autoComplete="off"
          maxLength={60}
          error={tried && tracker === undefined ? t.trackerWrong : undefined}
        />
        <Failure error={find.error} />
        <button type="submit" class="button button-primary" disabled={find.busy}>
          {t.find}
        </button>
      </Form>
      {found && (
        <Result
          uuid={found.uuid}
          tracker={found.tracker}
          where={found.where}
          verifiedHeight={election?.verified_height}
        />
      )}
    </Page>
  );
}

interface ResultProps {
  uuid: string;
  tracker: string;
  where: Whereabouts;
  verifiedHeight: number | undefined;
}

function Result({ uuid, tracker, where, verifiedHeight }: ResultProps) {
  const t = useMessages(boothMessages);
  if (where.kind === "unknown") {
    return (
      <Notice kind="warning" title={t.find.unknown}>
        <p>{t.find.unknownText}</p>
      </Notice>
    );
  }
  if (where.kind === "in-box") {
    const word = where.disposition === undefined ? undefined : t.find.dispositions[where.disposition];
    return (
      <Notice kind="info" title={t.find.inBox}>
        <p>{word ?? where.disposition ?? t.find.undecided}</p>
        {where.reason && <p>{where.reason}</p>}
        <p>
          {t.find.log}: {t.done.positionValue(where.log.partition, where.log.offset)}
        </p>
      </Notice>
    );
  }
  const verified = verifiedHeight !== undefined && verifiedHeight >= where.height;
  return (
    <>
      <Notice kind="good" title={t.find.onBoard}>
        <p>{where.superseded ? t.find.superseded : t.find.counts}</p>
      </Notice>
      <dl class="facts">
        <dt>{t.find.height}</dt>
        <dd>
          {number(where.height)}
          {verifiedHeight !== undefined && ` (${t.find.verified(number(verifiedHeight))})`}
        </dd>
        {where.log && (
          <>
            <dt>{t.find.log}</dt>
            <dd>{t.done.positionValue(where.log.partition, where.log.offset)}</dd>
          </>
        )}
      </dl>
      <p>{verified ? t.find.verifiedYes : t.find.verifiedNo}</p>
      <ul>
        <li>
          <a
            href={`/api/elections/${uuid}/objects/${hexOfBase64(tracker)}`}
            download={`${hexOfBase64(tracker)}.json`}
          >
            {t.find.object}
          </a>
        </li>
        <li>
          <a href={`/elections/${uuid}`}>{t.find.proof}</a>
        </li>
      </ul>
    </>
  );
}
