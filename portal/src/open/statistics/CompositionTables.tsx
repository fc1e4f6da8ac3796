import { useMessages } from "../../i18n/catalogue";
import { number } from "../../i18n/format";
import { Table } from "../../ui/Table";
import type { Figures, Share } from "./api";
import { statisticsMessages } from "./messages";
import { ShareText } from "./ShareText";

const GROUPS = [
  "women",
  "men",
  "under35",
  "women_under35",
  "pension",
  "mothers_of_many",
  "special_needs",
  "new_faces",
  "self",
  "ppo",
] as const;

interface Line {
  name: string;
  share: Share;
}

/** The groups and the ages of the candidates. */
export function CompositionTables({ figures }: { figures: Figures }) {
  const t = useMessages(statisticsMessages);
  const band = (from: number | null | undefined, to: number | null | undefined) => {
    if (from == null) {
      return t.to(number(to ?? 0));
    }
    return to == null ? t.from(number(from)) : t.between(number(from), number(to));
  };
  const lines = (caption: string, head: string, rows: Line[]) => (
    <Table<Line>
      caption={caption}
      rows={rows}
      rowKey={(line) => line.name}
      empty={t.none}
      columns={[
        { head, cell: (line) => line.name },
        { head: t.people, numeric: true, cell: (line) => <ShareText of={line.share} /> },
      ]}
    />
  );
  return (
    <>
      <h2>{t.composition}</h2>
      <p>
        {t.total}: <strong>{number(figures.total)}</strong>
        {figures.mean_age != null && <> · {t.meanAge(number(figures.mean_age, 1))}</>}
      </p>
      {lines(
        t.composition,
        t.group,
        GROUPS.map((group) => ({ name: t.groups[group], share: figures[group] })),
      )}
      <h2>{t.ages}</h2>
      {lines(
        t.ages,
        t.age,
        figures.age_bands.map((each) => ({ name: band(each.from, each.to), share: each })),
      )}
    </>
  );
}
