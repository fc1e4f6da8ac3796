/** The beginning of a hash, enough to compare by eye; the whole of it is on the page of the election. */
export function Hash({ text }: { text: string | null | undefined }) {
  return text ? <code title={text}>{text.slice(0, 12)}…</code> : <>—</>;
}
