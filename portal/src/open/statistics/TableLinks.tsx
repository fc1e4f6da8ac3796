import { useMessages } from "../../i18n/catalogue";
import { statisticsOf } from "./api";
import { statisticsMessages } from "./messages";

/** The tables as files, for whoever wants to count themselves. */
export function TableLinks({ primary, stage }: { primary: string; stage: string }) {
  const t = useMessages(statisticsMessages);
  const files: [string, string, string][] = [
    ["territories.csv", t.table.territories, `composition/territories.csv?stage=${stage}&bom=true`],
    ["contests.csv", t.table.contests, `composition/contests.csv?stage=${stage}&bom=true`],
    ["cross.csv", t.table.cross, `composition/cross.csv?stage=${stage}&bom=true`],
    ["ages-by-sex.csv", t.table.ages, `composition/ages-by-sex.csv?stage=${stage}&bom=true`],
    ["applications.csv", t.table.time, "applications-over-time.csv?bom=true"],
    ["quota-forecast.csv", t.table.quotas, "quota-forecast.csv?bom=true"],
  ];
  return (
    <section>
      <h2>{t.tables}</h2>
      <ul>
        {files.map(([name, label, path]) => (
          <li key={name}>
            <a href={statisticsOf(primary, path)} download={name}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
