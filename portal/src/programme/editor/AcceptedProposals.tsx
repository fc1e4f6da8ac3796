import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/http";
import { getAll } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import { Failure } from "../../ui/Failure";
import type { Programme, Proposal } from "../api";
import { StateTag } from "../StateTag";
import { editorMessages } from "./messages";

/** What was accepted since the current version was published, so that nothing promised is left out of the next. */
export function AcceptedProposals({ programme }: { programme: Programme }) {
  const t = useMessages(editorMessages);
  const [found, setFound] = useState<Proposal[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    acceptedSince(programme).then(setFound, setError);
  }, [programme]);
  return (
    <section>
      <h2>{t.accepted}</h2>
      <p class="muted">{t.acceptedLead}</p>
      {error !== undefined && <Failure error={error} />}
      {found?.length === 0 && <p>{t.noAccepted}</p>}
      <ul>
        {found?.map((each) => (
          <li key={each.id}>
            <StateTag state={each.state} />{" "}
            <a href={`/proposals/${each.id}`} lang={each.language}>
              {each.text}
            </a>
            <p class="muted">{inLanguage(each.history?.at(-1)?.reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function acceptedSince(programme: Programme): Promise<Proposal[]> {
  const lists = await Promise.all(
    ["ACCEPTED", "PARTLY"].map((state) =>
      getAll<Proposal>(`/api/proposals?limit=200&programme=${programme.id}&state=${state}`),
    ),
  );
  // The time of an answer is in the history, which only the single proposal has.
  const whole = await Promise.all(lists.flat().map((each) => get<Proposal>(`/api/proposals/${each.id}`)));
  return whole.filter((each) => {
    const answered = each.history?.filter((step) => step.reason !== undefined).at(-1)?.at;
    return answered !== undefined && Date.parse(answered) > Date.parse(programme.published_at);
  });
}
