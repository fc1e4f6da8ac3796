import type { LocalText } from "../../i18n/language";

/** A candidate on the ballot paper. */
export interface PaperCandidate {
  candidacy_id: string;
  name: LocalText;
  registration_number: string;
}

/** A contest on the ballot paper, with its candidates in drawn order. */
export interface PaperContest {
  contest_id: string;
  title: LocalText;
  level: string;
  territory_id: string;
  seats: number;
  min: number;
  max: number;
  blank: boolean;
  candidates: PaperCandidate[];
  draw?: { algorithm: string; seed: string };
}

/** What the voters of an election are asked. */
export interface BallotPaper {
  contests: PaperContest[];
  primary_id?: string;
  name?: LocalText;
}

export function readPaper(text: string): BallotPaper {
  return JSON.parse(text) as BallotPaper;
}
