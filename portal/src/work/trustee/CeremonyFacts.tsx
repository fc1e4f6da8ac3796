import { ProblemError } from "../../api/problem";
import { useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { Table } from "../../ui/Table";
import { Loaded } from "../../ui/Waiting";
import { type Ceremony, tallyPath } from "./api";
import { trusteeMessages } from "./messages";

/** Trustees needed and given, with their public keys, as everybody may see them. */
export function CeremonyFacts({ primary }: { primary: string }) {
  const t = useMessages(trusteeMessages);
  const ceremony = useResource<Ceremony>(`${tallyPath(primary)}/ceremony`);
  if (ceremony.error instanceof ProblemError && ceremony.error.status === 404) {
    return <p class="muted">{t.noCeremony}</p>;
  }
  return (
    <>
      <h2>{t.ceremony}</h2>
      <Loaded from={ceremony}>
        {(data) => (
          <>
            <p>
              {t.keysGiven(data.trustees_given, data.trustees_needed)}{" "}
              {t.setUp(data.elections_set_up, data.elections_known)}
            </p>
            {data.names.length > 0 && <p>{t.expected(data.names.join(", "))}</p>}
            <Table
              caption={t.ceremony}
              rows={data.trustees}
              rowKey={(each) => each.public_key}
              empty={t.noKeys}
              columns={[
                { head: t.name, cell: (each) => each.name },
                { head: t.publicKey, cell: (each) => <code>{each.public_key}</code> },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
