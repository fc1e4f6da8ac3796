import { primaryPath } from "./api";

/** One language of the form that every candidate fills in. */
export interface ProfileTexts {
  biography: string;
  education: string;
  work: string;
  programme: string[];
}

export interface ProfileForm {
  kk: ProfileTexts;
  ru: ProfileTexts;
  links: string[];
  photo?: string;
}

export type ProfileState = "DRAFT" | "SUBMITTED" | "RETURNED" | "APPROVED";

/** What the candidate works at, with what became of it. */
export interface ProfileDraft {
  candidacy_id: string;
  version: number;
  state: ProfileState;
  form: ProfileForm;
  return_reason?: string;
  correction?: { reason: string; decision_number?: string; opened_at: string };
  changed_at?: string;
}

/** The same limits for everybody, in characters. */
export const LIMITS = {
  biography: 3000,
  education: 1000,
  work: 1500,
  programmeItem: 500,
  programmeItems: 10,
  links: 5,
} as const;

export function profilePath(primary: string, candidacy: string): string {
  return `${primaryPath(primary)}/candidacies/${encodeURIComponent(candidacy)}/profile`;
}

/** A link as the service takes it: http without spaces, quotation marks or angle brackets. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s"'<>\\]{3,190}$/.test(text);
}

/** What keeps a profile from being handed in. */
export type Gap = "biography" | "education" | "work" | "programme" | "programmeLengths";

/** It must say as much in one language as in the other. */
export function gapsOf(form: ProfileForm): { language: "kk" | "ru"; gap: Gap }[] {
  const gaps: { language: "kk" | "ru"; gap: Gap }[] = [];
  for (const language of ["kk", "ru"] as const) {
    const texts = form[language];
    for (const field of ["biography", "education", "work"] as const) {
      if (texts[field].trim() === "") {
        gaps.push({ language, gap: field });
      }
    }
    if (texts.programme.length === 0 || texts.programme.some((each) => each.trim() === "")) {
      gaps.push({ language, gap: "programme" });
    }
  }
  if (gaps.length === 0 && form.kk.programme.length !== form.ru.programme.length) {
    gaps.push({ language: "kk", gap: "programmeLengths" });
  }
  return gaps;
}
