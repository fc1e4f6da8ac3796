import { describe, expect, it } from "vitest";
import { LANGUAGES } from "./language";

type Messages = { [key: string]: unknown };
const modules = import.meta.glob<{ default: Messages }>("../**/messages/*.ts", { eager: true });
const areas = Object.keys(modules)
  .filter((path) => path.endsWith("/en.ts"))
  .map((path) => path.slice(0, -"/en.ts".length));

/** Every message with its path; texts by functions are called with their parameters as numbers and as words. */
function flatten(messages: unknown, path = ""): Map<string, string[]> {
  if (typeof messages === "string") {
    return new Map([[path, [messages]]]);
  }
  if (typeof messages === "function") {
    const say = (value: unknown) => String(messages(...Array.from({ length: messages.length }, () => value)));
    return new Map([[`${path}(${messages.length})`, [say(1), say(2), say(5)]]]);
  }
  const all = new Map<string, string[]>();
  for (const [key, value] of Object.entries(messages as Messages)) {
    for (const [inner, texts] of flatten(value, `${path}/${key}`)) {
      all.set(inner, texts);
    }
  }
  return all;
}

function messagesOf(area: string, language: string): Map<string, string[]> {
  const found = modules[`${area}/${language}.ts`];
  expect(found, `${area} in ${language}`).toBeDefined();
  return flatten(found?.default);
}

/** Names, forms and codes that are the same in every language. */
const UNTRANSLATED = /^[\s\d\p{P}\p{S}]*$|Dauys|XXXXX|^[A-Z0-9 /.:–-]+$|^[a-z]+\.(json|bel|jar)$|https?:|^Alt\+/u;

describe.each(areas)("messages of %s", (area) => {
  const english = messagesOf(area, "en");

  it.each(LANGUAGES)("are all there in %s, with the same parameters", (language) => {
    expect([...messagesOf(area, language).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(["kk", "ru"])("are translated in %s", (language) => {
    const foreign = [...messagesOf(area, language)]
      .filter(([, texts]) =>
        texts.some((text) => !/\p{Script=Cyrillic}/u.test(text) && !UNTRANSLATED.test(text)),
      )
      .map(([path, texts]) => `${path}: ${texts[0]}`);
    expect(foreign).toEqual([]);
  });

  it("Kazakh is not Russian", () => {
    const russian = messagesOf(area, "ru");
    const same = [...messagesOf(area, "kk")].filter(
      ([path, texts]) => (texts[0]?.length ?? 0) > 20 && texts[0] === russian.get(path)?.[0],
    );
    expect(same).toEqual([]);
  });

  it.each(LANGUAGES)("say something in %s", (language) => {
    const empty = [...messagesOf(area, language)].filter(([, texts]) =>
      texts.some((text) => text.trim() === "" || text.includes("undefined") || text.includes("[object")),
    );
    expect(empty).toEqual([]);
  });
});
