import { useMessages } from "../../i18n/catalogue";
import { boothMessages } from "../messages";

/** In plain words: what the servers can and cannot know. */
export function Secrecy() {
  const t = useMessages(boothMessages).secrecy;
  return (
    <details class="secrecy">
      <summary>{t.title}</summary>
      <ul>
        {[...t.can, ...t.cannot].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{t.device}</p>
    </details>
  );
}
