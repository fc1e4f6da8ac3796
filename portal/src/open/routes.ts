import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";

export const openRoutes: readonly PageRoute[] = [
  { path: "/elections", page: lazy(() => import("./elections/ElectionsPage")) },
  { path: "/elections/:uuid", page: lazy(() => import("./elections/ElectionPage")) },
  { path: "/results", page: lazy(() => import("./results/ResultsPage")) },
  { path: "/results/:primary/:contest", page: lazy(() => import("./results/RatingPage")) },
  { path: "/turnout", page: lazy(() => import("./turnout/TurnoutPage")) },
  { path: "/calendar", page: lazy(() => import("./calendar/CalendarPage")) },
  { path: "/", page: lazy(() => import("./home/HomePage")) },
];
