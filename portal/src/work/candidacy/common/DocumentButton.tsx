import { useAction } from "../../../api/resource";
import { useMessages } from "../../../i18n/catalogue";
import { bytes } from "../../../i18n/format";
import { Failure } from "../../../ui/Failure";
import { commonMessages } from "./messages";
import { openDocument } from "./openDocument";

interface Props {
  path: string;
  name: string;
  mediaType: string;
  size: number;
}

/** A document by its name; opens in a new tab. */
export function DocumentButton({ path, name, mediaType, size }: Props) {
  const t = useMessages(commonMessages);
  const open = useAction(() => openDocument(path, mediaType));
  return (
    <>
      <button
        type="button"
        class="button button-small"
        disabled={open.busy}
        onClick={() => open.run()}
        title={t.newTab}
      >
        {name} ({bytes(size)})
      </button>
      <Failure error={open.error} />
    </>
  );
}
