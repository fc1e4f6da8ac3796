import { expect, test } from "vitest";
import { gapsOf, isLink, type ProfileForm } from "./profile";

const texts = { biography: "Родился…", education: "Высшее", work: "Учитель", programme: ["Дороги"] };
const whole: ProfileForm = { kk: texts, ru: texts, links: [] };

test("a whole profile has no gaps", () => {
  expect(gapsOf(whole)).toEqual([]);
});

test("each empty text of each language is named", () => {
  expect(gapsOf({ ...whole, kk: { ...texts, work: " ", programme: ["Жолдар", ""] } })).toEqual([
    { language: "kk", gap: "work" },
    { language: "kk", gap: "programme" },
  ]);
});

test("the programme has as many points in one language as in the other", () => {
  expect(gapsOf({ ...whole, ru: { ...texts, programme: ["Дороги", "Школы"] } })).toEqual([
    { language: "kk", gap: "programmeLengths" },
  ]);
});

test("a link is an http address and nothing that could run", () => {
  expect(isLink("https://instagram.com/kandidat")).toBe(true);
  expect(isLink("javascript:alert(1)")).toBe(false);
  expect(isLink("https://a b")).toBe(false);
});
