import { useMessages } from "../../i18n/catalogue";
import { inLanguage } from "../../i18n/language";
import type { Places } from "../../programme/places";
import { SelectField } from "../../ui/Form";
import { covers } from "./covers";
import { observationMessages } from "./messages";

interface Props {
  places: Places;
  value: string[];
  onValue: (territories: string[]) => void;
  error?: string | undefined;
}

/** Some of the territories: those chosen are a list, and what lies inside one of them is not offered any more. */
export function TerritoriesField({ places, value, onValue, error }: Props) {
  const t = useMessages(observationMessages);
  const open = places.territories
    .filter((each) => !value.some((chosen) => covers(chosen, each.id)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return (
    <>
      <SelectField
        label={value.length === 0 ? t.territories : t.addTerritory}
        hint={t.territoriesHint}
        error={error}
        value=""
        onValue={(added) => added !== "" && onValue([...value.filter((each) => !covers(added, each)), added])}
        options={[
          { value: "", label: t.choose },
          ...open.map((each) => ({
            value: each.id,
            label: `${each.parent_id ? "— " : ""}${inLanguage(each.name)}`,
          })),
        ]}
      />
      <ul>
        {value.map((id) => (
          <li key={id}>
            {places.territory(id)}{" "}
            <button
              type="button"
              class="button button-small"
              aria-label={t.removeTerritory(places.territory(id))}
              onClick={() => onValue(value.filter((each) => each !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
