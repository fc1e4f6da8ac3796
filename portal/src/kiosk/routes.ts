import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";

/** The terminal at a polling station: no frame, no way to any other page. */
export const kioskRoutes: readonly PageRoute[] = [
  { path: "/kiosk", page: lazy(() => import("./KioskPage")) },
];
