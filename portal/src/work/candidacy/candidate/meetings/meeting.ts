import type { LocalText } from "../../../../i18n/language";
import { primaryPath } from "../../common/api";

/** A meeting or debate, as everybody sees it. */
export interface CampaignEvent {
  id: string;
  territory_id: string;
  topic: LocalText;
  place?: string;
  link?: string;
  starts_at: string;
  state: "ANNOUNCED" | "HELD" | "CANCELLED";
  cancel_reason?: string;
  visits?: number;
  counted?: Counting;
  check_ins: number;
  candidacy_ids: string[];
  version: number;
}

export const COUNTINGS = ["HEAD_COUNT", "SIGN_IN_SHEET", "ONLINE_VIEWERS"] as const;
export type Counting = (typeof COUNTINGS)[number];

export function meetingsPath(primary: string): string {
  return `${primaryPath(primary)}/campaign/meetings`;
}
