import type { PageRoute } from "../../app/routes";

export const registrarRoutes: readonly PageRoute[] = [];
