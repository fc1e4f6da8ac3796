import { useMessages } from "../i18n/catalogue";
import { dateTime } from "../i18n/format";
import { programmeMessages } from "./messages";
import { useVersions } from "./useProgramme";

/** All versions of a programme, the newest first, each with the way to what it changed. */
export function VersionList({ id, newest, shown }: { id: string; newest: number; shown: number }) {
  const t = useMessages(programmeMessages);
  const versions = useVersions(id, newest);
  return (
    <section>
      <h2>{t.versions}</h2>
      <ul>
        {[...(versions ?? [])].reverse().map((each) => (
          <li key={each.version}>
            {each.version === shown ? (
              <strong>{t.versionTitle(each.version)}</strong>
            ) : (
              <a href={`/programmes/${id}/versions/${each.version}`}>{t.versionTitle(each.version)}</a>
            )}
            , {dateTime(each.published_at)}
            {each.version === newest && ` (${t.isCurrent})`}
            {each.version > 1 && (
              <>
                {" · "}
                <a href={`/programmes/${id}/changes?from=${each.version - 1}&to=${each.version}`}>
                  {t.whatChanged(each.version - 1, each.version)}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
