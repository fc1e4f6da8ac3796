import { useState } from "preact/hooks";
import { useMessages } from "../i18n/catalogue";
import { uiMessages } from "./messages";

/** A code, hash or command that is to be taken elsewhere: breaks anywhere, with a button that copies it. */
export function Copyable({ text, label }: { text: string; label?: string }) {
  const t = useMessages(uiMessages);
  const [copied, setCopied] = useState(false);
  return (
    <span class="copyable">
      <code>{text}</code>{" "}
      <button
        type="button"
        class="button button-small"
        aria-label={label ? `${t.copy}: ${label}` : t.copy}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        }}
      >
        {copied ? t.copied : t.copy}
      </button>
    </span>
  );
}
