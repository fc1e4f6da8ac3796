import type { Role } from "../session/session";
import type { WorkMessages } from "./messages/en";

/** A work place: a group of pages for people with a role. */
export interface WorkPlace {
  href: string;
  /** Key of its name and purpose in the messages. */
  name: keyof WorkMessages["places"];
  /** Who works there; an empty list is everybody who is logged in. */
  roles: readonly Role[];
}

export const workPlaces: readonly WorkPlace[] = [
  { href: "/work/apply", name: "apply", roles: [] },
  { href: "/work/candidate", name: "candidate", roles: ["candidate"] },
  { href: "/work/ppo", name: "ppo", roles: ["ppo-secretary"] },
  { href: "/work/registrar", name: "registrar", roles: ["registrar"] },
  { href: "/work/control", name: "control", roles: ["controller"] },
  { href: "/work/complaints", name: "complaints", roles: [] },
  { href: "/work/observer", name: "observer", roles: [] },
  { href: "/work/trustee", name: "trustee", roles: ["trustee"] },
  { href: "/work/editor", name: "editor", roles: ["editor", "moderator"] },
  { href: "/work/station", name: "station", roles: ["station-officer"] },
  { href: "/work/operator", name: "operator", roles: ["operator"] },
];
