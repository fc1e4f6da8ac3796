import { useEffect } from "preact/hooks";
import { useResource } from "../../api/resource";
import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { type ElectionDetail, type ElectionResult, type TallyState, tallyPath } from "./api";
import { electionsMessages } from "./messages";

const STEPS = ["SET_UP", "BALLOTS_ENDED", "ENCRYPTED_TALLY", "RESULT"];

/** How far the count is; its result is one click away. */
export function CountState({ election }: { election: ElectionDetail }) {
  const t = useMessages(electionsMessages);
  const tally = useResource<TallyState>(tallyPath(election.uuid));
  const done = election.stage === "RESULT";
  const result = useResource<ElectionResult>(done ? tallyPath(election.uuid, "/result") : undefined);
  const { reload } = tally;
  useStream<{ uuid?: string }>("tally", (news) => news.uuid === election.uuid && reload());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stage is a reason to ask again
  useEffect(() => reload(), [election.stage, reload]);
  const stage = tally.data?.stage ?? election.stage;
  return (
    <section>
      <h2>{t.countTitle}</h2>
      <p>{t.countText}</p>
      <ol class="steps">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === stage ? "step" : undefined}>
            {t.steps[step]}
          </li>
        ))}
      </ol>
      {tally.data && tally.data.partial_decryptions_needed > 0 && stage !== "SET_UP" && (
        <p>
          {t.shares(
            number(tally.data.partial_decryptions_given),
            number(tally.data.partial_decryptions_needed),
          )}
        </p>
      )}
      {result.data && (
        <p>
          {t.resultCounted(number(result.data.ballots_counted), number(result.data.electorate))}{" "}
          <a href={`/results?primary=${election.primary}`}>{t.toRatings}</a>
        </p>
      )}
    </section>
  );
}
