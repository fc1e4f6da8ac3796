import { usePages } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { More } from "../../ui/More";
import { Page } from "../../ui/Page";
import { type MaterialReport, primaryPath, REPORT_STATES } from "./api";
import { Choice } from "./Choice";
import { ControlNav } from "./ControlNav";
import { MaterialCard } from "./MaterialCard";
import { controlMessages } from "./messages";
import { PrimaryField } from "./parts/PrimaryField";
import { usePrimary } from "./parts/primaries";
import { useQuery } from "./parts/query";

/** Reports of banned material in a controller's territories. */
export default function MaterialsPage() {
  const t = useMessages(controlMessages);
  const { primary, items, choose } = usePrimary();
  const { query, change } = useQuery();
  const state = query.state ?? "";
  const reports = usePages<MaterialReport>(
    primary && `${primaryPath(primary.id)}/campaign/material-reports${state === "" ? "" : `?state=${state}`}`,
  );
  return (
    <Page title={t.materials.title} lead={t.materials.lead}>
      <ControlNav primary={primary?.id} at="materials" />
      <div class="filters">
        <PrimaryField items={items} primary={primary} choose={choose} />
        <Choice
          label={t.state}
          words={t.materials.states}
          constants={REPORT_STATES}
          value={state}
          onValue={(next) => change({ state: next })}
        />
      </div>
      {reports.items.length === 0 && !reports.loading && reports.error === undefined && (
        <p class="muted">{t.materials.empty}</p>
      )}
      {primary &&
        reports.items.map((each) => (
          <MaterialCard key={each.id} primary={primary.id} of={each} onDone={reports.reload} />
        ))}
      <More of={reports} />
    </Page>
  );
}
