import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { PrimaryField } from "../control/parts/PrimaryField";
import { usePrimary } from "../control/parts/primaries";
import { type Opening, tallyPath } from "./api";
import { CeremonyFacts } from "./CeremonyFacts";
import { trusteeMessages } from "./messages";

/** What a trustee is and risks, how the ceremony stands, and what waits to be opened. */
export default function TrusteePage() {
  const t = useMessages(trusteeMessages);
  const { primary, items, choose } = usePrimary();
  const openings = useResource<{ items: Opening[] }>(primary && `${tallyPath(primary.id)}/openings`);
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.whatTitle}</h2>
      <ul>
        {t.what.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <PrimaryField items={items} primary={primary} choose={choose} />
      {primary && <CeremonyFacts primary={primary.id} />}
      {primary && (
        <div class="buttons">
          <a class="button" href={`/work/trustee/key?primary=${primary.id}`}>
            {t.toKey}
          </a>
        </div>
      )}
      <h2>{t.openings}</h2>
      {primary && (
        <Loaded from={openings}>
          {(data) => (
            <Table
              caption={t.openings}
              rows={data.items}
              rowKey={(each) => each.uuid}
              empty={t.noOpenings}
              columns={[
                {
                  head: t.election,
                  cell: (each) => (
                    <a href={`/work/trustee/open/${primary.id}/${each.uuid}`}>{t.openOne(each.uuid)}</a>
                  ),
                },
                { head: t.counted, numeric: true, cell: (each) => number(each.num_tallied) },
                {
                  head: t.givenBy,
                  numeric: true,
                  cell: (each) => t.ofTrustees(each.given_by.length, each.trustees.length),
                },
              ]}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}
