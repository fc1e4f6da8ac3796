import type { PageRoute } from "../../app/routes";

export const controlRoutes: readonly PageRoute[] = [];
