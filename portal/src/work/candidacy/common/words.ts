/** The word for a code of the API; a code that is newer than this page stands for itself. */
export function word(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** The words of some codes as options of a field. */
export function options(
  words: Readonly<Record<string, string>>,
  codes: readonly string[],
): { value: string; label: string }[] {
  return codes.map((value) => ({ value, label: word(words, value) }));
}
