import type { PageRoute } from "../app/routes";

export const openRoutes: readonly PageRoute[] = [];
