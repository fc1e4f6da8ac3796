import { getBytes, post } from "../../../api/http";

/** A document as the services keep it. */
export interface StoredDocument {
  id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  uploaded_at: string;
}

export const ACCEPTED = "application/pdf,image/jpeg,image/png";

export function upload(file: File): Promise<StoredDocument> {
  return post<StoredDocument>(
    `/api/registration/documents?name=${encodeURIComponent(file.name.slice(0, 200))}`,
    file,
    { contentType: file.type, timeoutMs: 300_000 },
  );
}

export function fetchDocument(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return getBytes(`/api/registration/documents/${id}`, { timeoutMs: 300_000 });
}
