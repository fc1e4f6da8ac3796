import { plural } from "../../../i18n/format";

/** Texts of the first page. */
const en = {
  title: "Dauys",
  lead: "The party's primaries: vote, watch, and check every step yourself.",
  votingOpen: (left: string) => `Voting is open: ${left} left`,
  votingUntil: (moment: string) => `until ${moment}`,
  vote: "Vote",
  find: "Find my ballot",
  enrol: "Prepare this device for voting",
  enrolText:
    "Log in once before the voting days and keep your voting key on this device. On the day no code is needed then.",
  turnoutSoFar: (voters: string, electorate: string, share: string) =>
    `${voters} of ${electorate} have voted so far (${share})`,
  elections: (count: number) => plural(count, { one: "# election", other: "# elections" }),
  nothingOpen: "No voting is open now.",
  opensAt: (moment: string, left: string) => `Voting opens on ${moment}, in ${left}`,
  counted: "The votes are counted.",
  toResults: "See the results",
  nowTitle: "Going on now",
  now: (phase: string, moment: string) => `${phase}: until ${moment}`,
  next: (phase: string, moment: string) => `Next: ${phase}, from ${moment}`,
  newsTitle: "Announcements",
  noNews: "There are no announcements.",
  extended: (time: string, moment: string) => `Voting is extended by ${time}, until ${moment}.`,
  removed: (name: string) => `Removed from the election: ${name}.`,
  restored: (name: string) => `Restored: ${name}.`,
  removedHint:
    "The candidate stays on the ballot paper, but marks for this candidate do not count. Whoever has marked this candidate may vote again.",
  decision: (number: string, moment: string) => `Decision ${number}, ${moment}`,
  candidate: "a candidate",
  moreTitle: "What you can do here",
  cards: {
    elections: "Every election with its public record, and how to check it",
    turnout: "How many have voted, by territory and hour",
    candidates: "Who stands: profiles, meetings, debates",
    programmes: "Read the draft programmes, propose and support changes",
    results: "Ratings with their proofs",
    calendar: "Dates, their changes and the reasons",
    control: "Decisions of party control",
    statistics: "Who stands, in numbers, and the quotas",
    about: "What the server can know and what it cannot",
  },
  control: "Party control",
  statistics: "Statistics",
};
export type HomeMessages = typeof en;
export default en;
