import type { Nomination } from "../common/api";
import { addressOf } from "../common/useQuery";

/** Applicants and secretaries have the same pages at places of their own. */
const ROOT: Record<Nomination, string> = { SELF: "/work/apply", PPO: "/work/ppo" };

export function placeOf(by: Nomination): string {
  return ROOT[by];
}

export function newAddress(by: Nomination, primary: string): string {
  return addressOf(`${ROOT[by]}/new`, { primary });
}

export function ownAddress(by: Nomination, primary: string, id: string): string {
  return addressOf(`${ROOT[by]}/applications/${encodeURIComponent(id)}`, { primary });
}
