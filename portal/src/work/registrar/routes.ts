import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";
import type { Role } from "../../session/session";

/** Controllers read the queue and may sign as the second person. */
const DESK: readonly Role[] = ["registrar", "controller"];

export const registrarRoutes: readonly PageRoute[] = [
  { path: "/work/registrar", page: lazy(() => import("./QueuePage")), roles: DESK },
  {
    path: "/work/registrar/applications/:id",
    page: lazy(() => import("./application/ApplicationPage")),
    roles: DESK,
  },
  {
    path: "/work/registrar/profiles",
    page: lazy(() => import("./profiles/ProfileQueuePage")),
    roles: ["registrar"],
  },
  {
    path: "/work/registrar/profiles/:candidacy",
    page: lazy(() => import("./profiles/ProfilePage")),
    roles: ["registrar"],
  },
];
