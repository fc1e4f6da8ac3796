/** Where to go after the login: a page of this app, and nowhere else. */
export function destination(query: Record<string, string>): string {
  const to = query.to ?? "";
  return /^\/(?![/\\])/.test(to) ? to : "/vote";
}
