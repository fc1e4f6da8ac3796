import { primaryPath } from "../../common/api";
import type { CampaignEvent } from "../meetings/meeting";

/** A debate, as everybody sees it. */
export interface Debate {
  id: string;
  contest_id: string;
  group?: number;
  event: CampaignEvent;
  /** In speaking order once it is drawn. */
  participants: { candidacy_id: string; attendance: string; recorded_at?: string }[];
  draw?: { round: number; order: string[]; drawn_at: string };
  attendance_closed_at?: string;
}

/** Why one cannot come; nobody but those who decide reads it. */
export interface Excuse {
  reason: string;
  document_ids: string[];
  filed_at: string;
  accepted?: boolean;
  answer?: string;
}

export function debatesPath(primary: string): string {
  return `${primaryPath(primary)}/campaign/debates`;
}

/** The debates in which a candidate is to speak, the next one first, those that are over last. */
export function ownDebates(debates: readonly Debate[], candidacy: string): Debate[] {
  const over = (debate: Debate) =>
    debate.attendance_closed_at !== undefined || debate.event.state === "CANCELLED";
  return debates
    .filter((debate) => debate.participants.some((each) => each.candidacy_id === candidacy))
    .sort(
      (one, other) =>
        Number(over(one)) - Number(over(other)) ||
        Date.parse(one.event.starts_at) - Date.parse(other.event.starts_at),
    );
}

/** The place of a candidate in the drawn order, from 1. */
export function speakingPlace(debate: Debate, candidacy: string): number | undefined {
  const place = debate.draw?.order.indexOf(candidacy) ?? -1;
  return place < 0 ? undefined : place + 1;
}
