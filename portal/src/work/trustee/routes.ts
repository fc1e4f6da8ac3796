import type { PageRoute } from "../../app/routes";

export const trusteeRoutes: readonly PageRoute[] = [];
