import { expect, test } from "vitest";
import { type Debate, ownDebates, speakingPlace } from "./debate";

function debate(id: string, startsAt: string, closed: boolean): Debate {
  return {
    id,
    contest_id: "regional-kz-akmola",
    event: {
      id,
      territory_id: "kz-akmola",
      topic: { ru: "Дебаты кандидатов" },
      starts_at: startsAt,
      state: closed ? "HELD" : "ANNOUNCED",
      check_ins: 0,
      candidacy_ids: [],
      version: 1,
    },
    participants: [{ candidacy_id: "me", attendance: "EXPECTED" }],
    draw: { round: 1, order: ["other", "me"], drawn_at: "2026-11-21T20:44:05Z" },
    ...(closed ? { attendance_closed_at: startsAt } : {}),
  };
}

test("what is still to come stands before what is over", () => {
  const all = [
    debate("over", "2026-11-20T10:00:00Z", true),
    debate("later", "2026-11-24T10:00:00Z", false),
    debate("sooner", "2026-11-23T10:00:00Z", false),
  ];
  expect(ownDebates(all, "me").map((each) => each.id)).toEqual(["sooner", "later", "over"]);
  expect(ownDebates(all, "somebody")).toEqual([]);
});

test("the place in the drawn order counts from one", () => {
  expect(speakingPlace(debate("d", "2026-11-24T10:00:00Z", false), "me")).toBe(2);
  expect(speakingPlace(debate("d", "2026-11-24T10:00:00Z", false), "x")).toBeUndefined();
});
