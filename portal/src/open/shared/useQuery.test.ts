import { expect, test } from "vitest";
import { withQuery } from "./useQuery";

test("what is chosen stands in the address, what is not does not", () => {
  expect(withQuery("/candidates", { primary: "p-1", text: "Әл & б", sex: "" })).toBe(
    "/candidates?primary=p-1&text=%D3%98%D0%BB+%26+%D0%B1",
  );
  expect(withQuery("/candidates", { sex: "" })).toBe("/candidates");
});
