import type { PageRoute } from "../app/routes";

export const boothRoutes: readonly PageRoute[] = [];
