import { expect, test } from "vitest";
import { labelOf as labelOfAny } from "../labels/label-of.js";
import { labelOf } from "./label-of.js";
import type { PublicCode } from "./public-code.js";
import { publicCodes } from "./public-codes.test-support.js";

type CodesOf<T> = T extends {
  kind: infer K extends string;
  codes: readonly (infer C extends string)[];
}
  ? `${"" | `${K}.`}${C}`
  : never;
type Missing<A, B> = [Exclude<A, B>, Exclude<B, A>];

const all = publicCodes.flatMap(({ kind, codes }) =>
  codes.flatMap((code) => [code, `${kind}.${code}`]),
) as PublicCode[];

test("LABEL5 the codes of public pages have the labels that the whole table gives them", () => {
  for (const locale of ["de", "en"] as const) {
    const said = all.map((code) => [code, labelOf(code, locale)]);
    expect(said).toEqual(all.map((code) => [code, labelOfAny(code, locale)]));
  }
  expect(all.length).toBeGreaterThan(50);
  const unlabelled = all.filter((code) => labelOf(code, "de") === code);
  expect(unlabelled).toEqual(["online", "hybrid"]);
});

test("LABEL5 no other code compiles, and each of these does", () => {
  const none: Missing<PublicCode, CodesOf<(typeof publicCodes)[number]>> extends [never, never]
    ? true
    : false = true;
  expect(none).toBe(true);
  // @ts-expect-error the codes of youth exchanges are not among those of public pages
  expect(labelOf("youthExchange", "de")).toBe("youthExchange");
});
