import { expect, test } from "vitest";
import { addressOf } from "./useQuery";

test("an address carries what is there and nothing that is empty", () => {
  expect(addressOf("/work/registrar", { primary: "p-1", state: "", text: undefined })).toBe(
    "/work/registrar?primary=p-1",
  );
  expect(addressOf("/work/registrar", {})).toBe("/work/registrar");
});

test("an address escapes what a person typed", () => {
  expect(addressOf("/q", { text: "Иванов & сын" })).toBe(
    "/q?text=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2+%26+%D1%81%D1%8B%D0%BD",
  );
});
