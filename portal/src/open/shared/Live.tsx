import { useMessages } from "../../i18n/catalogue";
import { uiMessages } from "../../ui/messages";

/** Whether the numbers of a page move by themselves now. */
export function Live({ on }: { on: boolean }) {
  const t = useMessages(uiMessages);
  return <span class={on ? "tag tag-good" : "tag"}>{on ? t.live : t.notLive}</span>;
}
