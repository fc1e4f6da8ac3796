import { type Page as PageOf, useResource } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { inLanguage, type LocalText } from "../../../i18n/language";
import { Table } from "../../../ui/Table";
import { Loaded } from "../../../ui/Waiting";
import type { ApplicationState } from "../../candidacy/common/api";
import { commonMessages } from "../../candidacy/common/messages";
import { useContestNames, useTerritoryNames } from "../../candidacy/common/names";
import { StateTag } from "../../candidacy/common/StateTag";
import { word } from "../../candidacy/common/words";
import { registrarMessages } from "../messages";
import { deskAddress } from "../queue";

interface Duplicate {
  id: string;
  likeness: string[];
  state: ApplicationState;
  territory_id: string;
  contest_ids: string[];
  name?: LocalText;
}

/** Other applications that may be of the same person, and why. */
export function Duplicates({ primary, path }: { primary: string; path: string }) {
  const t = useMessages(registrarMessages);
  const common = useMessages(commonMessages);
  const territory = useTerritoryNames();
  const contest = useContestNames(primary);
  const found = useResource<PageOf<Duplicate>>(path);
  return (
    <Loaded from={found}>
      {(page) => (
        <Table
          caption={t.duplicates}
          empty={t.noDuplicates}
          rows={page.items}
          rowKey={(row) => row.id}
          columns={[
            {
              head: common.fields.name ?? "",
              // Of an application in the territory of others only that there is one is told.
              cell: (row) =>
                row.name ? (
                  <a href={deskAddress(row.id, { primary })}>{inLanguage(row.name)}</a>
                ) : (
                  t.elsewhere
                ),
            },
            {
              head: t.likeness,
              cell: (row) => row.likeness.map((each) => word(t.likenesses, each)).join(", "),
            },
            { head: common.fields.territory_id ?? "", cell: (row) => territory(row.territory_id) },
            { head: common.fields.contest_ids ?? "", cell: (row) => row.contest_ids.map(contest).join("; ") },
            { head: t.state, cell: (row) => <StateTag state={row.state} /> },
          ]}
        />
      )}
    </Loaded>
  );
}
