import { getBytes } from "../../../api/http";
import { DOCUMENT_TYPES } from "../../../api/upload";

/**
 * Opens a document in a tab of its own. It is fetched with the token, which never stands in an address, and shown only as
 * what the service says it is: a PDF or a picture, never a page that could run.
 */
export async function openDocument(path: string, mediaType: string): Promise<void> {
  // Opened at once, while the browser still knows that a person asked for it.
  const tab = window.open("about:blank", "_blank");
  try {
    const content = await getBytes(path);
    const type = DOCUMENT_TYPES.find((each) => each === mediaType) ?? "application/octet-stream";
    const address = URL.createObjectURL(new Blob([content], { type }));
    if (tab) {
      tab.opener = null;
      tab.location.replace(address);
    } else {
      location.assign(address);
    }
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (failure) {
    tab?.close();
    throw failure;
  }
}
