import type { PageRoute } from "../../app/routes";

export const operationsRoutes: readonly PageRoute[] = [];
