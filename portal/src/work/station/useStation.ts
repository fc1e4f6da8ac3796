import { useRoute } from "preact-iso";
import { useResource } from "../../api/resource";
import { inLanguage } from "../../i18n/language";
import { type Station, stationsPath } from "./api";

/** The station that the address names. */
export function useStation(): {
  primary: string;
  id: string;
  station: Station | undefined;
  name: string;
} {
  const { params } = useRoute();
  const { primary = "", station: id = "" } = params;
  const stations = useResource<{ items: Station[] }>(`${stationsPath(primary)}?limit=200`);
  const station = stations.data?.items.find((each) => each.id === id);
  return { primary, id, station, name: inLanguage(station?.name) || id };
}
