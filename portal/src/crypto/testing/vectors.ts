import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { hexDigest } from "../hash";

const FOLDER = resolve(import.meta.dirname, "../../../../ballot-protocol/src/test/resources/vectors");

/** The texts of a record that the reference tool made, by their SHA-256. The same vectors as those of `ballot-protocol`. */
export function recordObjects(name: string): Map<string, string> {
  const bytes = readFileSync(resolve(FOLDER, name));
  const objects = new Map<string, string>();
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(bytes.toString("latin1", at + 124, at + 135), 8);
    const text = bytes.toString("utf8", at + 512, at + 512 + size);
    objects.set(hexDigest(text), text);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return objects;
}

export interface RecordedEvent {
  parent?: string;
  height: number;
  type: string;
  payload?: string;
}

export function recordedEvents(objects: Map<string, string>): RecordedEvent[] {
  return [...objects.values()]
    .filter((text) => /"type":"[A-Z]/.test(text.slice(0, 160)) && /"height":/.test(text.slice(0, 160)))
    .map((text) => JSON.parse(text) as RecordedEvent);
}

/** The text of the object that an event names. */
export function payloadOf(objects: Map<string, string>, event: RecordedEvent | undefined): string {
  const text = objects.get(event?.payload ?? "");
  if (text === undefined) {
    throw new Error("the record lacks an object");
  }
  return text;
}

export function vectorFile(name: string): string {
  return readFileSync(resolve(FOLDER, name), "utf8");
}
