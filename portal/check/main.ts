import "../src/ui/base.css";
import { checkOpening, type Verdict } from "./checkOpening";
import { type CheckTexts, TEXTS } from "./texts";

const kept = localStorage.getItem("dauys.language") ?? navigator.language.slice(0, 2);
const language = kept === "kk" || kept === "en" ? kept : "ru";
const t: CheckTexts = TEXTS[language];
document.documentElement.lang = language;
document.title = `${t.title} · Dauys`;

function add(
  parent: HTMLElement,
  tag: string,
  text = "",
  attributes: Record<string, string> = {},
): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  parent.append(element);
  return element;
}

function notice(parent: HTMLElement, kind: string, text: string): void {
  add(add(parent, "div", "", { class: `notice notice-${kind}` }), "p", text);
}

const page = document.getElementById("check") as HTMLElement;
add(page, "h1", t.title);
add(page, "p", t.lead);
const field = add(page, "div", "", { class: "field" });
add(field, "label", t.file, { for: "file" });
const input = add(field, "input", "", {
  id: "file",
  type: "file",
  accept: "application/json,.json",
}) as HTMLInputElement;
const result = add(page, "div", "", { role: "status" });

input.addEventListener("change", async () => {
  result.textContent = "";
  const file = input.files?.[0];
  if (file === undefined) {
    return;
  }
  try {
    const verdict = await checkOpening(await file.text());
    show(verdict);
    await compareWithRecord(verdict);
  } catch {
    notice(result, "error", t.unreadable);
  }
});

function show(verdict: Verdict): void {
  notice(result, verdict.holds ? "good" : "error", verdict.holds ? t.good : t.bad);
  add(result, "h2", t.contains);
  for (const contest of verdict.contests) {
    const card = add(result, "div", "", { class: "card" });
    add(card, "h3", contest.question);
    const list = add(card, "ul");
    const lines = contest.blank ? [t.blank] : contest.marked.length === 0 ? [t.nothing] : contest.marked;
    for (const line of lines) {
      add(list, "li", line);
    }
  }
  add(result, "p", t.compare);
  add(result, "h2", t.tracker);
  add(add(result, "p"), "code", verdict.tracker);
  add(result, "h2", t.checks);
  const list = add(result, "ul");
  for (const finding of verdict.findings) {
    add(list, "li", `${t.check[finding.check]}: ${finding.holds ? t.yes : t.no}`);
  }
}

/** Only the fingerprint's election and the tracker are asked for: both are public or about to be forgotten. */
async function compareWithRecord(verdict: Verdict): Promise<void> {
  add(result, "h2", t.record);
  try {
    const options: RequestInit = { credentials: "omit", headers: { "Accept-Language": language } };
    const election = (await (
      await fetch(`/api/tally/elections/${encodeURIComponent(verdict.uuid)}`, options)
    ).json()) as {
      election_hash?: string;
    };
    const ballot = await fetch(
      `/api/elections/${encodeURIComponent(verdict.uuid)}/ballots?tracker=${encodeURIComponent(verdict.tracker)}`,
      options,
    );
    if (election.election_hash !== verdict.electionHash) {
      notice(result, "error", t.recordOther);
    } else if (ballot.ok) {
      notice(result, "error", t.recordCast);
    } else if (ballot.status === 404) {
      notice(result, "good", t.recordGood);
    } else {
      notice(result, "warning", t.recordUnknown);
    }
  } catch {
    notice(result, "warning", t.recordUnknown);
  }
}
