import { useState } from "preact/hooks";
import { type Page, useResource } from "../../api/resource";
import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import type { Places } from "../../programme/places";
import { Failure } from "../../ui/Failure";
import { SelectField } from "../../ui/Form";
import type { Candidacy } from "./api";
import { observationMessages } from "./messages";

interface Props {
  primary: string;
  places: Places;
  value: string;
  onValue: (candidacy: { id: string; territory: string } | undefined) => void;
  error?: string | undefined;
}

/** A registered candidate of a territory, found by the territory first: there may be ten thousand in all. */
export function CandidateField({ primary, places, value, onValue, error }: Props) {
  const t = useMessages(observationMessages);
  const [territory, setTerritory] = useState("");
  const found = useResource<Page<Candidacy>>(
    primary === "" || territory === ""
      ? undefined
      : `/api/registration/primaries/${encodeURIComponent(primary)}/candidacies?limit=200&territory=${territory}`,
  );
  return (
    <>
      <SelectField
        label={t.territory}
        value={territory}
        onValue={(chosen) => {
          setTerritory(chosen);
          onValue(undefined);
        }}
        options={[
          { value: "", label: t.choose },
          ...[...places.territories]
            .sort((one, other) => (one.id < other.id ? -1 : 1))
            .map((each) => ({
              value: each.id,
              label: `${each.parent_id ? "— " : ""}${inLanguage(each.name)}`,
            })),
        ]}
      />
      {found.error !== undefined && <Failure error={found.error} retry={found.reload} />}
      <SelectField
        label={t.candidate}
        error={error}
        value={value}
        onValue={(id) => {
          const candidacy = found.data?.items.find((each) => each.candidacy_id === id);
          onValue(candidacy && { id, territory: candidacy.territory_id });
        }}
        options={[
          { value: "", label: t.choose },
          ...(found.data?.items ?? []).map((each) => ({
            value: each.candidacy_id,
            label: `${inLanguage(each.name)} (№ ${each.registration_number})`,
          })),
        ]}
      />
    </>
  );
}
