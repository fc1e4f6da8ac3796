import type { PageRoute } from "../app/routes";

export const programmeRoutes: readonly PageRoute[] = [];
