import { expect, test } from "vitest";
import type { Calendar } from "../calendar/api";
import type { Removal } from "../results/api";
import { extensions, newest, removals } from "./news";

const version = (number: number, decided: string, moved: number, opened: string): Calendar => ({
  primary_id: "p",
  version: number,
  zone: "Asia/Almaty",
  phases: [],
  grace_seconds: 3,
  accepted_until: "2026-11-21T20:49:07Z",
  reason: { ru: "По просьбе кандидатов" },
  decision_number: String(number),
  office: "operator",
  countersigned: true,
  decided_at: decided,
  changes: [
    {
      phase: "VOTING",
      before: { name: "VOTING", opens: opened, closes: "2026-11-21T20:48:37Z" },
      after: { name: "VOTING", opens: opened, closes: "2026-11-21T20:49:04Z" },
      opens_moved_seconds: 0,
      closes_moved_seconds: moved,
    },
  ],
});

const removal = (kind: string, decided: string): Removal => ({
  case_id: decided,
  version: 1,
  candidacy_id: "c",
  kind,
  reason: { ru: "Раздавал подарки" },
  decision_number: "34-П",
  decided_at: decided,
});

test("a later close is an extension once voting is open; planning it before is none", () => {
  const opened = "2026-11-21T20:47:27Z";
  const found = extensions([
    version(2, "2026-11-21T20:46:46Z", 21, opened),
    version(3, "2026-11-21T20:47:46Z", 0, opened),
    version(4, "2026-11-21T20:48:26Z", 27, opened),
  ]);
  expect(found).toMatchObject([{ number: "4", seconds: 27, until: "2026-11-21T20:49:04Z" }]);
});

test("only decisions after the papers were final are news for voters", () => {
  const final = "2026-11-21T20:46:47Z";
  const found = removals(
    [
      removal("REMOVAL", "2026-11-21T20:46:39Z"),
      removal("WARNING", "2026-11-21T20:48:10Z"),
      removal("REMOVAL", "2026-11-21T20:48:16Z"),
      removal("RESTORED", "2026-11-21T20:48:20Z"),
    ],
    final,
  );
  expect(newest(found).map((each) => each.kind)).toEqual(["restored", "removal"]);
  expect(removals([removal("REMOVAL", "2026-11-21T20:48:16Z")], undefined)).toEqual([]);
});
