/** The words of a list that was written one per line, each once. */
export function wordsOf(lines: string): string[] {
  return [
    ...new Set(
      lines
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
}
