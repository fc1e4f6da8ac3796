import { lazy } from "preact-iso";
import type { PageRoute } from "../app/routes";
import { candidacyRoutes } from "./candidacy/routes";
import { controlRoutes } from "./control/routes";
import { observationRoutes } from "./observation/routes";
import { operationsRoutes } from "./operations/routes";
import { registrarRoutes } from "./registrar/routes";
import { stationRoutes } from "./station/routes";
import { trusteeRoutes } from "./trustee/routes";

export const workRoutes: readonly PageRoute[] = [
  { path: "/work", page: lazy(() => import("./WorkPage")), roles: [] },
  ...candidacyRoutes,
  ...registrarRoutes,
  ...controlRoutes,
  ...trusteeRoutes,
  ...observationRoutes,
  ...stationRoutes,
  ...operationsRoutes,
];
