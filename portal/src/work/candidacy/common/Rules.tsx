import type { ComponentChildren } from "preact";
import { useMessages } from "../../../i18n/catalogue";
import type { Eligibility, Finding, Outcome } from "./api";
import { commonMessages } from "./messages";
import { word } from "./words";

const LOOK: Record<Outcome, string> = {
  MET: "tag-good",
  NOT_MET: "tag-error",
  NEEDS_EVIDENCE: "tag-warning",
};

interface Props {
  eligibility: Eligibility;
  /** What belongs under a rule, such as its evidence. */
  beside?: (finding: Finding) => ComponentChildren;
}

/** What each rule says, and why. */
export function Rules({ eligibility, beside }: Props) {
  const t = useMessages(commonMessages);
  return (
    <ul class="plain">
      {eligibility.findings.map((finding) => (
        <li key={finding.rule} class="card">
          <p>
            <strong>{word(t.rules, finding.rule)}</strong>{" "}
            <span class={`tag ${LOOK[finding.outcome] ?? ""}`}>{word(t.outcomes, finding.outcome)}</span>
          </p>
          <p>
            {finding.explanation} <span class="muted">({word(t.sources, finding.source)})</span>
          </p>
          {beside?.(finding)}
        </li>
      ))}
    </ul>
  );
}
