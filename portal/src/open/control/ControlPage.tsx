import { useStream } from "../../api/stream";
import { useMessages } from "../../i18n/catalogue";
import { Check, SelectField } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { decisionsOf, type PublicDecision } from "../candidates/api";
import { DecisionCard } from "../candidates/DecisionCard";
import { Live } from "../shared/Live";
import { sharedMessages } from "../shared/messages";
import { PrimaryField } from "../shared/PrimaryField";
import { nameOf, useTerritories } from "../shared/territories";
import { useAll } from "../shared/useAll";
import { usePrimary } from "../shared/usePrimary";
import { useQuery } from "../shared/useQuery";
import { publicControlMessages } from "./messages";

/** What commissions have decided, the latest first. */
export default function ControlPage() {
  const t = useMessages(publicControlMessages);
  const s = useMessages(sharedMessages);
  const { values, set } = useQuery();
  const { primaries, chosen } = usePrimary(["OPEN", "ANNOUNCED"]);
  const decisions = useAll<PublicDecision>(chosen === undefined ? undefined : decisionsOf(chosen));
  const territories = useTerritories();
  const { reload } = decisions;
  const live = useStream("control", reload);
  return (
    <Page title={t.title} lead={t.lead}>
      <div class="filters">
        <PrimaryField
          primaries={primaries.data ?? []}
          value={chosen ?? ""}
          onValue={(primary) => set({ primary })}
        />
        <SelectField
          label={t.kind}
          value={values.kind ?? ""}
          onValue={(kind) => set({ kind })}
          options={[
            { value: "", label: s.all },
            ...Object.entries(s.decision).map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      <Check
        label={t.inForceOnly}
        checked={values.force === "yes"}
        onChecked={(checked) => set({ force: checked ? "yes" : "" })}
      />
      <Loaded from={primaries.error === undefined ? decisions : { ...decisions, error: primaries.error }}>
        {(all) => {
          const shown = all
            .filter((each) => !values.kind || each.kind === values.kind)
            .filter((each) => values.force !== "yes" || each.in_force)
            .reverse();
          return (
            <>
              <h2>
                {t.count(shown.length)} <Live on={live} />
              </h2>
              {shown.length === 0 && <p class="muted">{t.none}</p>}
              {shown.map((each) => (
                <DecisionCard
                  key={`${each.case_id} ${each.version}`}
                  decision={each}
                  about={
                    <>
                      {nameOf(each.territory_id, territories)} ·{" "}
                      <a
                        href={`/candidates/${chosen}/${each.candidacy_id}`}
                        aria-label={`${t.candidate}, ${each.decision_number}`}
                      >
                        {t.candidate}
                      </a>
                    </>
                  }
                />
              ))}
            </>
          );
        }}
      </Loaded>
      <p>
        <a href="/work/complaints">{t.complain}</a>
      </p>
    </Page>
  );
}
