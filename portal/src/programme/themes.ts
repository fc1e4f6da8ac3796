import { type Page, useResource } from "../api/resource";
import { inLanguage, useLanguage } from "../i18n/language";
import type { Theme } from "./api";

/** The themes and how they are called; a theme without a name is called by its code. */
export function useThemes(): { themes: Theme[]; name: (theme: string) => string } {
  const { language } = useLanguage();
  const themes = useResource<Page<Theme>>("/api/themes").data?.items ?? [];
  return {
    themes,
    name: (theme) => inLanguage(themes.find((each) => each.theme === theme)?.name, language) || theme,
  };
}
