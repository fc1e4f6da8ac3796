import type { PageRoute } from "../app/routes";

export const kioskRoutes: readonly PageRoute[] = [];
