import { useState } from "preact/hooks";
import { Notice } from "../../ui/Notice";
import { recall } from "./lastDecision";

/** The decision before this page, with a way back to it. */
export function LastDecision() {
  const [decided] = useState(recall);
  if (decided === undefined) {
    return null;
  }
  return (
    <Notice kind="good">
      <p>
        <a href={decided.address}>{decided.name}</a>: {decided.what}
      </p>
    </Notice>
  );
}
