import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";

const officer = ["station-officer"] as const;

export const stationRoutes: readonly PageRoute[] = [
  { path: "/work/station", page: lazy(() => import("./StationsPage")), roles: officer },
  { path: "/work/station/:primary/:station/desk", page: lazy(() => import("./DeskPage")), roles: officer },
  { path: "/work/station/:primary/:station/paper", page: lazy(() => import("./PaperPage")), roles: officer },
  {
    path: "/work/station/:primary/:station/protocol",
    page: lazy(() => import("./ProtocolPage")),
    roles: officer,
  },
];
