import { useEffect, useState } from "preact/hooks";
import { currentSession, onSession, type Role, type Session } from "./session";

/** Who is logged in; renders again when that changes. */
export function useSession(): Session | undefined {
  const [session, setSession] = useState(currentSession);
  useEffect(() => onSession(setSession), []);
  return session;
}

export function hasRole(session: Session | undefined, ...roles: Role[]): boolean {
  return session !== undefined && roles.some((role) => session.roles.includes(role));
}
