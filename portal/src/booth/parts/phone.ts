/** A mobile number as people write it, in the form of the API (`+77011234567`), or nothing if it is none. */
export function readPhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s()+.-]/g, "");
  if (!/^\d{10,15}$/.test(digits)) {
    return undefined;
  }
  if (digits.length === 11 && digits.startsWith("8")) {
    return `+7${digits.slice(1)}`;
  }
  return digits.length === 10 ? `+7${digits}` : `+${digits}`;
}

/** An IIN with nothing but its digits, or nothing if there are not twelve. */
export function readIin(typed: string): string | undefined {
  const digits = typed.replace(/\s/g, "");
  return /^\d{12}$/.test(digits) ? digits : undefined;
}
