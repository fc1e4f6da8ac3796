import { useMessages } from "../../i18n/catalogue";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";
import { aboutMessages } from "./messages";

/** What is promised, to whom, and what is not. */
export default function AboutPage() {
  const t = useMessages(aboutMessages);
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.steps.title}</h2>
      <ol>
        {t.steps.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      <Points of={t.know} />
      <Points of={t.cannot} />
      <Points of={t.check} />
      <p>
        {t.check.more} <a href="/elections">{t.check.link}</a>
      </p>
      <h2>{t.guaranteed.title}</h2>
      <Table<[string, string]>
        caption={t.guaranteed.title}
        rows={t.guaranteed.rows}
        rowKey={([what]) => what}
        empty=""
        columns={[
          { head: t.guaranteed.what, cell: ([what]) => what },
          { head: t.guaranteed.how, cell: ([, how]) => how },
        ]}
      />
      <Points of={t.not} />
      <Points of={t.yourself} />
    </Page>
  );
}

function Points({ of }: { of: { title: string; points: string[] } }) {
  return (
    <>
      <h2>{of.title}</h2>
      <ul>
        {of.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
