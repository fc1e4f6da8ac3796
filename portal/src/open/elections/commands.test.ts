import { expect, test } from "vitest";
import { commands, drawInShell } from "./commands";

test("commands name this server and this election", () => {
  const run = commands("http://localhost:8080", "XudfvwugqFnaGR", "primary-2020");
  expect(run.verify).toBe("java -jar auditor.jar verify http://localhost:8080/api/elections/XudfvwugqFnaGR");
  expect(run.belenios[0]).toBe(
    "belenios-tool archive pull --url http://localhost:8080/ --uuid XudfvwugqFnaGR > XudfvwugqFnaGR.bel",
  );
});

test("the draw in a shell does not give away the order it is to find", () => {
  expect(drawInShell("9b", "local", ["c-3", "c-1"])).toMatch(/^for c in c-1 c-3; do .*9b local.*\| sort$/);
});
