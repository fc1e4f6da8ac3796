/** What the service can filter by itself; words and parts are looked for in what has been loaded. */
export function proposalsPath(query: (name: string) => string): string {
  const params = new URLSearchParams({
    limit: query("text") !== "" || query("block") !== "" ? "200" : "50",
  });
  for (const name of ["state", "theme", "programme"]) {
    if (query(name) !== "") {
      params.set(name, query(name));
    }
  }
  return `/api/proposals?${params}`;
}
