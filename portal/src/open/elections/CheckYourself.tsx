import { useEffect, useState } from "preact/hooks";
import { request } from "../../api/http";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { bytes, dateTime, number } from "../../i18n/format";
import { Copyable } from "../../ui/Copyable";
import { type Checkpoint, type ElectionDetail, electionPath, type TallyState, tallyPath } from "./api";
import { commands } from "./commands";
import { electionsMessages } from "./messages";

/** The list of voting keys is large; its entity tag is its SHA-256. */
function useCredentialsHash(path: string): string | undefined {
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    request<unknown>("HEAD", path).then(
      (answer) => setHash(answer.etag?.replaceAll('"', "")),
      () => setHash(undefined),
    );
  }, [path]);
  return hash;
}

/** The record as a file, with the commands that verify it and the fingerprints to compare. */
export function CheckYourself({ election }: { election: ElectionDetail }) {
  const t = useMessages(electionsMessages);
  const credentials = `/api/registration/elections/${election.uuid}/credentials`;
  const credentialsHash = useCredentialsHash(credentials);
  const tally = useResource<TallyState>(tallyPath(election.uuid));
  const checkpoint = useResource<Checkpoint>(electionPath(election.uuid, "/checkpoint"));
  const run = commands(location.origin, election.uuid, election.primary);
  const told: [string, string | null | undefined][] = [
    [t.electionHash, tally.data?.election_hash],
    [t.paperHash, tally.data?.ballot_paper_sha256],
    [t.credentialsHash, credentialsHash],
  ];
  return (
    <section>
      <h2>{t.checkTitle}</h2>
      <p>{t.checkText}</p>
      {election.height != null && (
        <p class="buttons">
          <a class="button" href={electionPath(election.uuid, "/archive")} download={`${election.uuid}.bel`}>
            {t.archive} ({t.archiveSize(bytes(election.pos ?? 0))})
          </a>
        </p>
      )}
      <h3>{t.withAuditor}</h3>
      <Copyable text={run.verify} label={t.withAuditor} />
      <p>{t.withAuditorKeep}:</p>
      <ul class="plain">
        <li>
          <Copyable text={run.keep} label={t.withAuditorKeep} />
        </li>
        <li>
          <Copyable text={run.since} label={t.withAuditorKeep} />
        </li>
      </ul>
      <p>{t.withAuditorWatch}:</p>
      <Copyable text={run.watch} label={t.withAuditorWatch} />
      <h3>{t.withBelenios}</h3>
      <ul class="plain">
        {run.belenios.map((line) => (
          <li key={line}>
            <Copyable text={line} label={t.withBelenios} />
          </li>
        ))}
      </ul>
      <h3>{t.fingerprints}</h3>
      <dl class="facts">
        {told.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} value`}>{value ? <Copyable text={value} label={name} /> : "—"}</dd>,
        ])}
      </dl>
      <p>
        <a href={credentials} target="_blank" rel="noreferrer">
          {t.credentialsList} (JSON)
        </a>
      </p>
      {checkpoint.data && (
        <>
          <h3>{t.checkpoint}</h3>
          <p>{t.checkpointText}</p>
          <p>{t.checkpointAt(dateTime(checkpoint.data.at), number(checkpoint.data.height))}</p>
          <Copyable text={JSON.stringify(checkpoint.data)} label={t.checkpoint} />
        </>
      )}
    </section>
  );
}
