/** Names of the work places. */
const en = {
  title: "Work places",
  lead: "What your account may do here. Each page is for one role; nobody sees the others' work.",
  places: {
    apply: {
      name: "Stand as a candidate",
      purpose: "Apply, correct your application, follow the decision, withdraw.",
    },
    candidate: { name: "Candidate", purpose: "Your profile, meetings, debates and cases against you." },
    ppo: { name: "Party organisation", purpose: "Nominate candidates of your primary party organisation." },
    registrar: { name: "Registrar", purpose: "Applications that wait for you, decisions, profiles." },
    control: { name: "Control commission", purpose: "Complaints, cases, hearings, rulings and appeals." },
    complaints: {
      name: "Complaints",
      purpose: "Complain of a candidate or an official, and see what became of it.",
    },
    observer: { name: "Observer", purpose: "Accreditation, live board, incidents and protocols." },
    trustee: { name: "Trustee", purpose: "Give your key, verify what is to be opened, open the count." },
    editor: { name: "Programme editor", purpose: "Sort and answer proposals, publish versions." },
    station: { name: "Polling station", purpose: "The desk: voters, terminals, protocol." },
    operator: { name: "Operator", purpose: "Traffic, queue, backlog and errors of the platform." },
  },
};
export default en;
export type WorkMessages = typeof en;
