/** Whether a territory is another or lies in it: ids are paths. */
export function covers(scope: string, territory: string): boolean {
  return territory === scope || territory.startsWith(`${scope}-`);
}
