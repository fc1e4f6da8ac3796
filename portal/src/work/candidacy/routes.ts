import type { PageRoute } from "../../app/routes";

export const candidacyRoutes: readonly PageRoute[] = [];
