import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { date, dateTime } from "../../i18n/format";
import { SelectField } from "../../ui/Form";
import { Page } from "../../ui/Page";
import { Loaded } from "../../ui/Waiting";
import { PrimaryField } from "../shared/PrimaryField";
import { usePrimary } from "../shared/usePrimary";
import { useQuery } from "../shared/useQuery";
import { type Composition, statisticsOf } from "./api";
import { CompositionTables } from "./CompositionTables";
import { statisticsMessages } from "./messages";
import { Quotas } from "./Quotas";
import { Regions } from "./Regions";
import { TableLinks } from "./TableLinks";

const STAGES = ["standing", "registered", "applied"];

/** Who the candidates are, in numbers. */
export default function StatisticsPage() {
  const t = useMessages(statisticsMessages);
  const { values, set } = useQuery();
  const { primaries, chosen } = usePrimary(["OPEN", "ANNOUNCED"]);
  const stage = STAGES.find((each) => each === values.stage) ?? "standing";
  const composition = useResource<Composition>(
    chosen === undefined ? undefined : statisticsOf(chosen, `composition?stage=${stage}`),
  );
  return (
    <Page title={t.title} lead={t.lead} wide>
      <div class="filters">
        <PrimaryField
          primaries={primaries.data ?? []}
          value={chosen ?? ""}
          onValue={(primary) => set({ primary })}
        />
        <SelectField
          label={t.stage}
          value={stage}
          onValue={(wanted) => set({ stage: wanted === "standing" ? "" : wanted })}
          options={STAGES.map((value) => ({ value, label: t.stages[value] ?? value }))}
        />
      </div>
      <Loaded from={primaries.error === undefined ? composition : { ...composition, error: primaries.error }}>
        {(found) => (
          <>
            <p class="muted">{t.counted(dateTime(found.as_of), date(found.reference_date))}</p>
            <p class="muted">{t.whyWithheld}</p>
            <CompositionTables figures={found} />
          </>
        )}
      </Loaded>
      {chosen !== undefined && (
        <>
          <Regions primary={chosen} stage={stage} />
          <Quotas primary={chosen} />
          <TableLinks primary={chosen} stage={stage} />
        </>
      )}
    </Page>
  );
}
