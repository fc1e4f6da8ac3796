import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";

/** What a member does: log in, get the device ready, vote, keep and find the ballot. */
export const boothRoutes: readonly PageRoute[] = [
  { path: "/login", page: lazy(() => import("./pages/LoginPage")) },
  { path: "/vote", page: lazy(() => import("./pages/MyElectionsPage")), roles: [] },
  { path: "/vote/:uuid", page: lazy(() => import("./pages/BallotPage")) },
  { path: "/enrol/:uuid", page: lazy(() => import("./pages/EnrolPage")), roles: [] },
  { path: "/receipts", page: lazy(() => import("./pages/ReceiptsPage")) },
  { path: "/find", page: lazy(() => import("./pages/FindPage")) },
];
