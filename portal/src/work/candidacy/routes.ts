import { lazy } from "preact-iso";
import type { PageRoute } from "../../app/routes";
import type { Role } from "../../session/session";

const CANDIDATE: readonly Role[] = ["candidate"];
const SECRETARY: readonly Role[] = ["ppo-secretary"];

export const candidacyRoutes: readonly PageRoute[] = [
  { path: "/work/apply", page: lazy(() => import("./apply/ApplyPage")), roles: [] },
  { path: "/work/apply/new", page: lazy(() => import("./apply/NewApplicationPage")), roles: [] },
  {
    path: "/work/apply/applications/:id",
    page: lazy(() => import("./apply/OwnApplicationPage")),
    roles: [],
  },
  { path: "/work/ppo", page: lazy(() => import("./ppo/PpoPage")), roles: SECRETARY },
  { path: "/work/ppo/new", page: lazy(() => import("./ppo/NominatePage")), roles: SECRETARY },
  {
    path: "/work/ppo/applications/:id",
    page: lazy(() => import("./ppo/NominationPage")),
    roles: SECRETARY,
  },
  { path: "/work/candidate", page: lazy(() => import("./candidate/CandidatePage")), roles: CANDIDATE },
  {
    path: "/work/candidate/profile",
    page: lazy(() => import("./candidate/profile/ProfilePage")),
    roles: CANDIDATE,
  },
  {
    path: "/work/candidate/meetings",
    page: lazy(() => import("./candidate/meetings/MeetingsPage")),
    roles: CANDIDATE,
  },
  {
    path: "/work/candidate/debates",
    page: lazy(() => import("./candidate/debates/DebatesPage")),
    roles: CANDIDATE,
  },
  {
    path: "/work/candidate/seminars",
    page: lazy(() => import("./candidate/seminars/SeminarsPage")),
    roles: CANDIDATE,
  },
  // Whoever was removed is no candidate any more, and may still appeal: these are for everybody who is logged in.
  { path: "/work/candidate/cases", page: lazy(() => import("./candidate/cases/CasesPage")), roles: [] },
  { path: "/work/candidate/cases/:id", page: lazy(() => import("./candidate/cases/CasePage")), roles: [] },
];
