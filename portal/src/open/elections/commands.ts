/** What somebody types to check an election, as the README has it, with this server's address. */
export function commands(origin: string, uuid: string, primary: string) {
  const election = `${origin}/api/elections/${uuid}`;
  const auditor = "java -jar auditor.jar";
  return {
    verify: `${auditor} verify ${election}`,
    keep: `${auditor} verify --save mine.bel ${election}`,
    since: `${auditor} verify --since mine.bel ${election}`,
    watch: `${auditor} watch ${election}`,
    draw: `${auditor} draw --url ${origin} --primary ${primary}`,
    rating: `${auditor} rating --url ${origin} --primary ${primary}`,
    belenios: [
      `belenios-tool archive pull --url ${origin}/ --uuid ${uuid} > ${uuid}.bel`,
      "belenios-tool election verify",
    ],
  };
}

/** Repeats a draw in a shell, as docs/draws.md has it. */
export function drawInShell(seed: string, subject: string, candidacies: readonly string[]): string {
  return (
    `for c in ${[...candidacies].sort().join(" ")}; do ` +
    `echo "$(printf '%s|%s|%s' ${seed} ${subject} "$c" | sha256sum | cut -c1-64) $c"; done | sort`
  );
}
