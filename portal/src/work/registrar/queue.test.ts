import { expect, test } from "vitest";
import { byTerritory, filtersOf, nextAfter, type QueueItem, queuePath } from "./queue";

function item(id: string, claimedBy?: string): QueueItem {
  return {
    id,
    state: "SUBMITTED",
    version: 1,
    nomination: "SELF",
    territory_id: "kz-shymkent",
    contest_ids: ["local-kz-shymkent"],
    name: { ru: id },
    round: 1,
    submitted_at: "2026-11-21T20:44:11.478217Z",
    due_at: "2026-11-27T19:00:00Z",
    overdue: false,
    duplicates: false,
    missing_documents: [],
    ...(claimedBy === undefined ? {} : { claimed_by: claimedBy }),
  };
}

test("next is the one after the current one that nobody else has", () => {
  const items = [item("a"), item("b"), item("c", "somebody"), item("d", "me")];
  expect(nextAfter(items, "b", "me")?.id).toBe("d");
});

test("at the end of the queue next is its beginning", () => {
  expect(nextAfter([item("a"), item("b")], "b", "me")?.id).toBe("a");
});

test("a decided application is not in the queue any more: next is the first", () => {
  expect(nextAfter([item("a", "somebody"), item("b")], "gone", "me")?.id).toBe("b");
});

test("there is no next where others have all", () => {
  expect(nextAfter([item("a"), item("b", "somebody")], "a", "me")).toBeUndefined();
});

test("the address knows filters of the queue and nothing else", () => {
  expect(filtersOf({ primary: "p", state: "SUBMITTED", text: "И", overdue: "true", cursor: "x" })).toEqual({
    state: "SUBMITTED",
    overdue: "true",
  });
  expect(queuePath("p", { claimed: "nobody" })).toBe(
    "/api/registration/primaries/p/applications/queue?claimed=nobody&limit=50",
  );
});

test("counts are added up by territory", () => {
  const rows = byTerritory([
    { territory_id: "kz-akmola", state: "SUBMITTED", applications: 4, overdue: 1, waiting: 0, unclaimed: 3 },
    { territory_id: "kz-akmola", state: "REGISTERED", applications: 9, overdue: 0, waiting: 0, unclaimed: 9 },
  ]);
  expect(rows).toEqual([
    {
      territory: "kz-akmola",
      byState: { SUBMITTED: 4, REGISTERED: 9 },
      overdue: 1,
      waiting: 0,
      unclaimed: 12,
    },
  ]);
});
