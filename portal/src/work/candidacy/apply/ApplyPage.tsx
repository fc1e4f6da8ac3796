import { Standing } from "./Standing";

/** To stand by self-nomination: the primaries one can stand in, and one's own applications. */
export default function ApplyPage() {
  return <Standing by="SELF" />;
}
