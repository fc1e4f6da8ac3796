import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";

/** All but the decisions on accreditation is for everybody who is logged in: what is published, anyone may check. */
export const observationRoutes: readonly PageRoute[] = [
  { path: "/work/observer", page: lazy(() => import("./ObserverPage")), roles: [] },
  { path: "/work/observer/apply", page: lazy(() => import("./ApplyPage")), roles: [] },
  {
    path: "/work/observer/accreditations",
    page: lazy(() => import("./AccreditationsPage")),
    roles: ["registrar", "controller"],
  },
  { path: "/work/observer/board", page: lazy(() => import("./BoardPage")), roles: [] },
  { path: "/work/observer/elections/:uuid", page: lazy(() => import("./RecordPage")), roles: [] },
  { path: "/work/observer/elections/:uuid/log", page: lazy(() => import("./LogIndexPage")), roles: [] },
  { path: "/work/observer/incidents", page: lazy(() => import("./IncidentsPage")), roles: [] },
  { path: "/work/observer/incidents/new", page: lazy(() => import("./ReportPage")), roles: [] },
  { path: "/work/observer/protocols", page: lazy(() => import("./ProtocolsPage")), roles: [] },
];
