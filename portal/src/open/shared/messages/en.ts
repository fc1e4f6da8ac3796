/** Words that more than one of the public pages uses. */
const en = {
  primary: "Primary",
  territory: "Territory",
  contest: "Elected to",
  all: "All",
  opensIn: (time: string) => `opens in ${time}`,
  closesIn: (time: string) => `${time} left`,
  voterOf: (voters: string, electorate: string) => `${voters} of ${electorate}`,
  withheldOf: (electorate: string) => `fewer than 10 of ${electorate}, the number is withheld`,
  state: {
    ANNOUNCED: "Announced",
    OPEN: "Voting is open",
    CLOSED: "Voting has closed",
    BALLOTS_ENDED: "Ballots are sealed",
    ENCRYPTED_TALLY: "Waiting for the trustees",
    RESULT: "Counted",
  },
  phase: {
    NOMINATION: "Nomination",
    CAMPAIGN: "Campaign",
    PROFILES: "Profiles of candidates",
    DEBATES: "Debates",
    ENROLMENT: "Enrolment of devices",
    VOTING: "Voting",
    PUBLICATION: "Publication of results",
  } as Record<string, string>,
  level: {
    local: "City or district maslikhat",
    regional: "Regional maslikhat",
    mazhilis: "Mazhilis",
  } as Record<string, string>,
  sex: { FEMALE: "Woman", MALE: "Man" } as Record<string, string>,
  nomination: { SELF: "Self-nominated", PPO: "Nominated by a party organisation" } as Record<string, string>,
  status: { REGISTERED: "Stands", WITHDRAWN: "Withdrew", REMOVED: "Removed" } as Record<string, string>,
  decision: {
    WARNING: "Warning",
    REMOVAL: "Removed from the election",
    DISMISSAL: "Complaint dismissed",
    RESTORED: "Restored",
  } as Record<string, string>,
  office: {
    operator: "operator of the platform",
    registrar: "registrar",
    controller: "party control",
  } as Record<string, string>,
};
export type SharedMessages = typeof en;
export default en;
