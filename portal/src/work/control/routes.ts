import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";

const controller = ["controller"] as const;

export const controlRoutes: readonly PageRoute[] = [
  { path: "/work/control", page: lazy(() => import("./QueuePage")), roles: controller },
  { path: "/work/control/open", page: lazy(() => import("./OpenCasePage")), roles: controller },
  { path: "/work/control/complaints", page: lazy(() => import("./ComplaintQueuePage")), roles: controller },
  { path: "/work/control/materials", page: lazy(() => import("./MaterialsPage")), roles: controller },
  {
    path: "/work/control/:primary/cases/:case",
    page: lazy(() => import("./CasePage")),
    roles: controller,
  },
  {
    path: "/work/control/:primary/complaints/:complaint",
    page: lazy(() => import("./ComplaintPage")),
    roles: controller,
  },
  { path: "/work/complaints", page: lazy(() => import("./OwnComplaintsPage")), roles: [] },
  { path: "/work/complaints/new", page: lazy(() => import("./NewComplaintPage")), roles: [] },
  { path: "/work/complaints/:complaint", page: lazy(() => import("./OwnComplaintPage")), roles: [] },
];
