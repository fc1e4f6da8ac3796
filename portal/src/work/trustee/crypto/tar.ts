/** One file of an archive. */
export interface Entry {
  name: string;
  content: Uint8Array;
}

const BLOCK = 512;

/** Reads a number of bytes at a time of a stream whose pieces come in any size. */
class Pieces {
  private rest: Uint8Array = new Uint8Array(0);
  /** How many bytes have come. */
  read = 0;

  constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** So many bytes, or fewer at the end of the stream. */
  async take(count: number): Promise<Uint8Array> {
    const pieces = [this.rest];
    let length = this.rest.length;
    while (length < count) {
      const { done, value } = await this.reader.read();
      if (done) {
        break;
      }
      this.read += value.length;
      pieces.push(value);
      length += value.length;
    }
    const all = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.rest = all.slice(Math.min(count, length));
    return all.subarray(0, Math.min(count, length));
  }
}

/** The files of a tar archive, one after the other, so that a large record never is in memory as a whole. */
export async function* entries(
  stream: ReadableStream<Uint8Array>,
  progress: (bytes: number) => void = () => undefined,
): AsyncGenerator<Entry> {
  const pieces = new Pieces(stream.getReader());
  for (;;) {
    const header = await pieces.take(BLOCK);
    if (header.length === 0 || header.every((byte) => byte === 0)) {
      return;
    }
    if (header.length < BLOCK) {
      throw new Error("the archive is cut off");
    }
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new Error("the archive is damaged");
    }
    const padded = await pieces.take(Math.ceil(size / BLOCK) * BLOCK);
    if (padded.length < size) {
      throw new Error("the archive is cut off");
    }
    progress(pieces.read);
    yield { name: text(header, 0, 100), content: padded.slice(0, size) };
  }
}

/** A field of a header: ends at its first zero. */
function text(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim();
}
