/** Texts of the supervised terminal at a polling station. */
const en = {
  title: "Polling station terminal",
  pairTitle: "Connect this terminal",
  pairText: "An officer of the station registers the terminal at the desk and reads out a code.",
  pairCode: "Code from the desk",
  pairCodeHint: "For example K7MQ-2XHD-9R; hyphens and capitals do not matter.",
  pair: "Connect",
  station: (name: string) => `Station: ${name}`,
  terminal: (name: string) => `Terminal: ${name}`,
  idleTitle: "Welcome",
  idle: "Please go to the desk with your identity card. The officer opens this terminal for you.",
  codeTitle: "Enter the code from your phone",
  codeText: "An SMS with six digits has been sent to the phone on the party's roll.",
  code: "Code",
  enter: "Begin",
  officerTitle: "One moment",
  officer: "A second officer has to confirm at the desk.",
  preparing: "Your ballot is being prepared…",
  begin: "Next ballot",
  finish: "Finish",
  finishHint:
    "Everything about you is then wiped from this terminal. It also happens by itself after two minutes.",
  photograph:
    "Photograph the code or write the tracker down: with it you find your ballot on the public board.",
  timeLeft: (time: string) => `${time} left`,
  wipedTitle: "The session is over",
  wiped: "Nothing about the last voter is on this terminal any more.",
  lost: "The ballot was not fetched. Ask the officer to end the session and open it again.",
  disconnected: "This terminal is no longer connected. An officer has to connect it again.",
  noConnection: "No connection. The terminal keeps trying.",
};
export default en;
export type KioskMessages = typeof en;
