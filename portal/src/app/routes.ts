import type { ComponentType } from "preact";
import { boothRoutes } from "../booth/routes";
import { kioskRoutes } from "../kiosk/routes";
import { openRoutes } from "../open/routes";
import { programmeRoutes } from "../programme/routes";
import type { Role } from "../session/session";
import { workRoutes } from "../work/routes";

/**
 * An address of the app. Pages are loaded when somebody goes there.
 */
export interface PageRoute {
  /** As preact-iso reads it: `/vote/:uuid`. */
  path: string;
  /** Made with `lazy(() => import(...))`. */
  page: ComponentType;
  /** Who it is for: anyone with one of these; without it everybody. An empty list asks for a login only. */
  roles?: readonly Role[];
}

export const routes: readonly PageRoute[] = [
  ...boothRoutes,
  ...openRoutes,
  ...programmeRoutes,
  ...workRoutes,
  ...kioskRoutes,
];
