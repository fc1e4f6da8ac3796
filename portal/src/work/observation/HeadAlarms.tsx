import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { inLanguage, type LocalText } from "../../i18n/language";
import { Notice } from "../../ui/Notice";
import type { HeadAlarm, Kept } from "./heads/head";
import { observationMessages } from "./messages";
import { reportPath } from "./reportPath";

interface Props {
  kept: Kept;
  name: LocalText;
  primary: string;
  territory: string | undefined;
}

/** What can only be if a record was changed after the fact; stays until the browser's storage is cleared. */
export function HeadAlarms({ kept, name, primary, territory }: Props) {
  const t = useMessages(observationMessages);
  if (kept.alarms.length === 0) {
    return null;
  }
  return (
    <Notice kind="error" title={`${t.alarmTitle}: ${inLanguage(name)}`}>
      <ul>
        {kept.alarms.map((each) => (
          <li key={`${each.kind} ${each.at}`}>
            <Said alarm={each} /> {t.alarmAt(dateTime(each.at))}
            <br />
            {t.alarmKept}: {each.kept.height}, <code>{each.kept.hash}</code>
            <br />
            {t.alarmFound}: {each.found.height}, <code>{each.found.hash}</code>
          </li>
        ))}
      </ul>
      <p>{t.alarmDo}</p>
      <p>
        <a
          href={reportPath({
            primary,
            territory: territory ?? "",
            election: kept.election,
            kind: "board-mismatch",
            text: kept.alarms
              .map(
                (each) =>
                  `${each.kind}: ${each.kept.height} ${each.kept.hash} / ${each.found.height} ${each.found.hash}`,
              )
              .join("\n"),
          })}
        >
          {t.reportIt}
        </a>
      </p>
    </Notice>
  );
}

function Said({ alarm }: { alarm: HeadAlarm }) {
  const t = useMessages(observationMessages);
  switch (alarm.kind) {
    case "back":
      return <>{t.alarm.back(alarm.kept.height, alarm.found.height)}</>;
    case "differs":
      return <>{t.alarm.differs(alarm.found.height)}</>;
    case "broken":
      return <>{t.alarm.broken(alarm.found.height)}</>;
    case "signature":
      return <>{t.alarm.signature()}</>;
  }
}
