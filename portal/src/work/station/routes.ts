import type { PageRoute } from "../../app/routes";

export const stationRoutes: readonly PageRoute[] = [];
