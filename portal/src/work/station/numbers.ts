import type { Numbers } from "./api";

/** What does not agree, before the numbers are sent; the same rules as the service has. */
export function findings(numbers: Numbers, entitled: number | undefined): string[] {
  const found: string[] = [];
  if (numbers.received !== numbers.issued + numbers.spoiled + numbers.returned) {
    found.push("received-not-accounted-for");
  }
  if (numbers.cast_papers > numbers.issued) {
    found.push("more-cast-than-issued");
  }
  if (entitled !== undefined && numbers.issued > entitled) {
    found.push("more-issued-than-entitled");
  }
  return found;
}

const MOST = 1_000_000;

/** A number of papers as typed, or nothing if it is none. */
export function papers(typed: string): number | undefined {
  const text = typed.replace(/\s/g, "");
  const value = /^[0-9]{1,7}$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value <= MOST ? value : undefined;
}

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/** Whether the last digit of an IIN fits the others: most slips of the finger are found by it. */
export function isIin(text: string): boolean {
  if (!/^[0-9]{12}$/.test(text)) {
    return false;
  }
  const digits = [...text].map(Number);
  for (const weights of WEIGHTS) {
    const rest = weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11;
    if (rest < 10) {
      return rest === digits[11];
    }
  }
  return false;
}
