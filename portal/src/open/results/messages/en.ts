/** Texts of the pages with ratings. */
const en = {
  title: "Results",
  lead: "Ratings by the votes of members. Each is the sum over all elections in which the question was asked.",
  none: "There are no ratings yet. They appear once every election with the same question is counted.",
  contestTitle: "Rating",
  contest: "Elected to",
  seats: "Seats",
  ballots: "Ballots counted",
  blank: "Blank",
  first: "First by votes",
  ranking: "Which rating",
  overall: "Overall",
  women: "Women",
  under35: "Under 35",
  rankingText: {
    overall: "All candidates by the number of marks.",
    women: "The women among the candidates, by the same marks of all voters.",
    under35: "Candidates under 35, by the same marks of all voters.",
  },
  place: "Place",
  candidate: "Candidate",
  number: (number: string) => `No. ${number}`,
  votes: "Marks",
  share: "Share of ballots",
  seat: "Seat line",
  above: "above",
  below: "below",
  seatLine: (seats: string) =>
    `The seat line is drawn once, under place ${seats} of the overall rating: as many as there are seats. Who stands above it is proposed first; party lists are made from the ratings later, under the quotas.`,
  tied: "tie",
  tieRule: {
    "draw-order": "With equal marks, whoever was drawn further up on the ballot paper stands higher.",
    "registration-number": "With equal marks, the smaller registration number stands higher.",
  } as Record<string, string>,
  tieOther: (rule: string) => `Rule for equal marks: ${rule}.`,
  shareText:
    "A voter may mark several candidates, so shares do not add up to 100 %. A share is marks divided by ballots counted.",
  noneInRanking: "Nobody stands in this rating.",
  voidTitle: "Marks that do not count",
  voidText:
    "These candidates were on the ballot paper and were removed or withdrew afterwards. Ballots with marks for them stay valid; the marks are shown and do not count.",
  voidReason: "Why",
  voidUnknown: "withdrew or was removed",
  voidDecision: (number: string, moment: string) => `decision ${number}, ${moment}`,
  proofs: "Proofs",
  proofsText:
    "The rating is the sum of the results of these elections. The record of each proves its result; the auditor makes the rating again from the records.",
  election: "Election",
  electionVotes: "Ballots",
  record: "Record and proofs",
  recordOf: (name: string) => `Record and proofs: ${name}`,
  checkRating: "Make every rating of the primary again from the verified records",
  paper: "Paper votes are not part of this rating: all ballots counted in it are electronic.",
  version: (version: string) =>
    `Version ${version} of this rating. It changes if a candidate is removed or restored.`,
  back: "All results",
  noResultYet: "There is no rating yet",
  noResultYetText: "It appears once every election with this question is counted.",
};
export type ResultsMessages = typeof en;
export default en;
