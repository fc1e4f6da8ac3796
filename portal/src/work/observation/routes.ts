import type { PageRoute } from "../../app/routes";

export const observationRoutes: readonly PageRoute[] = [];
