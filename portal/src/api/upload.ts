import { currentLanguage } from "../i18n/language";
import { bearer, refused } from "./http";
import { NoAnswerError } from "./problem";

/** A document as registration-service keeps it. */
export interface UploadedDocument {
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
}

/** What the service takes, told by the first bytes of a file. */
export const DOCUMENT_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
export const DOCUMENT_MAX_BYTES = 10_000_000;

/**
 * Uploads a document and says how far it is. `fetch` does not tell that, so this is the old way.
 *
 * @param onProgress share between 0 and 1
 */
export async function uploadDocument(
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<UploadedDocument> {
  const token = await bearer();
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `/api/registration/documents?name=${encodeURIComponent(file.name.slice(0, 200))}`);
    sending.setRequestHeader("Content-Type", file.type);
    sending.setRequestHeader("Accept", "application/json, application/problem+json");
    sending.setRequestHeader("Accept-Language", currentLanguage());
    if (token !== undefined) {
      sending.setRequestHeader("Authorization", `Bearer ${token}`);
    }
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) {
        onProgress(event.loaded / event.total);
      }
    };
    const lost = () => reject(new NoAnswerError(sending.statusText));
    sending.onerror = lost;
    sending.onabort = lost;
    sending.onload = () => {
      const { status, responseText } = sending;
      if (status >= 200 && status < 300) {
        resolve(JSON.parse(responseText) as UploadedDocument);
      } else {
        refused(status, () => JSON.parse(responseText), sending.getResponseHeader("Retry-After")).then(
          reject,
        );
      }
    };
    signal?.addEventListener("abort", () => sending.abort());
    sending.send(file);
  });
}
