import { useMessages } from "../../i18n/catalogue";
import { dateTime } from "../../i18n/format";
import { Table } from "../../ui/Table";
import type { Step } from "./api";
import { controlMessages, word } from "./messages";

/** Who did what in a case. */
export function CaseHistory({ of: steps }: { of: readonly Step[] }) {
  const t = useMessages(controlMessages);
  return (
    <>
      <h2>{t.one.history}</h2>
      <Table
        caption={t.one.history}
        rows={steps}
        rowKey={(step) => `${step.at} ${step.act}`}
        empty=""
        columns={[
          { head: t.one.when, cell: (step) => dateTime(step.at) },
          {
            head: t.one.what,
            cell: (step) => (
              <span>
                {word(t.acts, step.act)}
                {typeof step.details.kind === "string" && `: ${word(t.kinds, step.details.kind)}`}
              </span>
            ),
          },
          { head: t.one.who, cell: (step) => <code>{step.actor}</code> },
        ]}
      />
    </>
  );
}
