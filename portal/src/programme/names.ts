import { usePlaces } from "./places";
import { useThemes } from "./themes";

/** What codes in proposals are called. */
export interface Names {
  territory: (id: string) => string;
  primary: (id: string) => string;
  theme: (theme: string) => string;
}

export function useNames(): Names {
  const { territory, primary } = usePlaces();
  const { name } = useThemes();
  return { territory, primary, theme: name };
}
