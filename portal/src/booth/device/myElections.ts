import type { LocalText } from "../../i18n/language";

/** An election that the member may vote in, as registration-service says. */
export interface MyElection {
  uuid: string;
  primary_id: string;
  name: LocalText;
  territory_ids: string[];
  opens: string;
  closes: string;
  stage: string;
  /** Some device has fetched the credential. */
  enrolled: boolean;
}

export type Phase = "before" | "open" | "over";

export function phaseOf(times: { opens: string; closes: string }, now: number): Phase {
  if (now < Date.parse(times.opens)) {
    return "before";
  }
  return now <= Date.parse(times.closes) ? "open" : "over";
}
