import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { Loaded } from "../../ui/Waiting";
import { useAll } from "../shared/useAll";
import { decisionsOf, type PublicDecision } from "./api";
import { DecisionCard } from "./DecisionCard";
import { candidatesMessages } from "./messages";

/** What party control has decided about a candidate, the latest first. */
export function Decisions({ primary, candidacy }: { primary: string; candidacy: string }) {
  const t = useMessages(candidatesMessages);
  const decisions = useAll<PublicDecision>(decisionsOf(primary, candidacy));
  const { reload } = decisions;
  useStream<{ candidacy_id?: string }>("control", (news) => news.candidacy_id === candidacy && reload());
  return (
    <section>
      <h2>{t.decisions}</h2>
      <Loaded from={decisions}>
        {(all) =>
          all.length === 0 ? (
            <p class="muted">{t.noDecisions}</p>
          ) : (
            [...all]
              .reverse()
              .map((each) => <DecisionCard key={`${each.case_id} ${each.version}`} decision={each} />)
          )
        }
      </Loaded>
    </section>
  );
}
