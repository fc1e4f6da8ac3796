import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";

const programme = lazy(() => import("./ProgrammePage"));

export const programmeRoutes: readonly PageRoute[] = [
  { path: "/programmes", page: lazy(() => import("./ProgrammesPage")) },
  { path: "/programmes/:id", page: programme },
  { path: "/programmes/:id/versions/:version", page: programme },
  { path: "/programmes/:id/changes", page: lazy(() => import("./ChangesPage")) },
  { path: "/programmes/:id/propose", page: lazy(() => import("./ProposePage")) },
  { path: "/proposals", page: lazy(() => import("./ProposalsPage")) },
  // Before the page of any proposal.
  { path: "/proposals/mine", page: lazy(() => import("./MyProposalsPage")), roles: [] },
  { path: "/proposals/:id", page: lazy(() => import("./ProposalPage")) },
];
