import { useMessages } from "../../../i18n/catalogue";
import { dateTime } from "../../../i18n/format";
import { Table } from "../../../ui/Table";
import type { AttachedDocument } from "./api";
import { DocumentButton } from "./DocumentButton";
import { commonMessages } from "./messages";
import { word } from "./words";

/** The documents of an application. */
export function Documents({ documents }: { documents: readonly AttachedDocument[] }) {
  const t = useMessages(commonMessages);
  return (
    <Table
      caption={t.documents}
      empty={t.noDocuments}
      rows={documents}
      rowKey={(row) => row.id}
      columns={[
        { head: t.document, cell: (row) => word(t.documentKinds, row.kind) },
        {
          head: t.file,
          cell: (row) => (
            <DocumentButton
              path={`/api/registration/documents/${row.id}`}
              name={row.name}
              mediaType={row.media_type}
              size={row.size}
            />
          ),
        },
        { head: t.round, cell: (row) => row.round, numeric: true },
        { head: t.uploaded, cell: (row) => dateTime(row.uploaded_at) },
      ]}
    />
  );
}
