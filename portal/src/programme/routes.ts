import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";
import type { Role } from "../session/session";

const programme = lazy(() => import("./ProgrammePage"));
const sorters: readonly Role[] = ["editor", "moderator"];
const editors: readonly Role[] = ["editor"];

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
  { path: "/work/editor", page: lazy(() => import("./editor/EditorPage")), roles: sorters },
  { path: "/work/editor/proposals/:id", page: lazy(() => import("./editor/WorkOnPage")), roles: sorters },
  {
    path: "/work/editor/programmes",
    page: lazy(() => import("./editor/ProgrammesToEditPage")),
    roles: editors,
  },
  {
    path: "/work/editor/programmes/:id",
    page: lazy(() => import("./editor/NextVersionPage")),
    roles: editors,
  },
  { path: "/work/editor/themes", page: lazy(() => import("./editor/ThemesPage")), roles: editors },
  { path: "/work/editor/themes/:theme", page: lazy(() => import("./editor/ThemePage")), roles: editors },
];
