import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";

const operator = ["operator"] as const;

export const operationsRoutes: readonly PageRoute[] = [
  { path: "/work/operator", page: lazy(() => import("./OperatorPage")), roles: operator },
  { path: "/work/operator/calendar", page: lazy(() => import("./CalendarPage")), roles: operator },
  {
    path: "/work/operator/calendar/:primary/:proposal",
    page: lazy(() => import("./ProposalPage")),
    roles: operator,
  },
];
