import type { StationNumbers, StationProtocol } from "./api";

export const NUMBERS = ["received", "issued", "spoiled", "returned", "cast_papers"] as const;
export type NumberName = (typeof NUMBERS)[number];

/** What does not agree within a protocol, computed here as the service should have. */
export function findings({ numbers, entitled }: Pick<StationProtocol, "numbers" | "entitled">): string[] {
  const found: string[] = [];
  if (numbers.received !== numbers.issued + numbers.spoiled + numbers.returned) {
    found.push("received-not-accounted-for");
  }
  if (numbers.cast_papers > numbers.issued) {
    found.push("more-cast-than-issued");
  }
  if (numbers.issued > entitled) {
    found.push("more-issued-than-entitled");
  }
  return found;
}

/** The own copy as it is typed in; what is left empty is not compared. */
export type OwnCopy = Partial<Record<NumberName, string>>;

/** Which numbers of the own copy differ from those published. */
export function differences(own: OwnCopy, published: StationNumbers): NumberName[] {
  return NUMBERS.filter((name) => {
    const text = own[name]?.trim() ?? "";
    return text !== "" && Number(text) !== published[name];
  });
}
