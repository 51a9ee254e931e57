import { expect, test } from "vitest";
import { problemTexts, problemWords } from "./problems.js";

const issue = { severity: "error" as const, path: [] };
const refused = {
  type: "",
  status: 400,
  title: "",
  code: "invalidRequest" as const,
  issues: [
    { ...issue, code: "schema.too_small" },
    { ...issue, code: "invitation.personHasAccount" },
  ],
};

test("what was found wrong is said before the kind of the problem", () => {
  expect(problemWords(refused, "de")).toBe("Diese Person hat schon ein Konto.");
  expect(problemWords(refused, "en")).toBe("This person has an account already.");
  expect(problemWords({ ...refused, issues: [] }, "de")).toBe(
    "Eine Angabe fehlt oder passt nicht.",
  );
});

test("no sentence is empty, and English says something else than German", () => {
  for (const part of ["problems", "issues", "actions"] as const) {
    const [de, en] = [problemTexts.de[part], problemTexts.en[part]] as Record<string, string>[];
    for (const [code, words] of Object.entries(de ?? {})) {
      expect(words, code).not.toBe("");
      expect(en?.[code], code).not.toBe(words);
    }
  }
});
