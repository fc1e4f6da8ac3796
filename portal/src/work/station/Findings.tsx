import { useMessages } from "../../i18n/catalogue";
import { Notice } from "../../ui/Notice";
import { stationMessages } from "./messages";

/** What does not agree in a protocol, in words. */
export function Findings({ of: findings }: { of: readonly string[] }) {
  const t = useMessages(stationMessages);
  if (findings.length === 0) {
    return <Notice kind="good">{t.protocol.agrees}</Notice>;
  }
  return (
    <Notice kind="warning" title={t.protocol.mismatch}>
      <ul>
        {findings.map((each) => (
          <li key={each}>{t.protocol.findings[each] ?? each}</li>
        ))}
      </ul>
    </Notice>
  );
}
