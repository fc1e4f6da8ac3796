import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";

const trustee = ["trustee"] as const;

export const trusteeRoutes: readonly PageRoute[] = [
  { path: "/work/trustee", page: lazy(() => import("./TrusteePage")), roles: trustee },
  { path: "/work/trustee/key", page: lazy(() => import("./KeyPage")), roles: trustee },
  { path: "/work/trustee/open/:primary/:uuid", page: lazy(() => import("./OpenPage")), roles: trustee },
];
