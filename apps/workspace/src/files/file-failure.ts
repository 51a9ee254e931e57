import type { Failure } from "@staedtenetz/api/client";
import type { FileTexts } from "../texts/files.js";

/**
 * Why a file was not taken or changed, in a sentence.
 *
 * @example
 * failureWords({ code: "unreachable", status: 0, title: "" }, fileTexts.de.failures);
 */
export function failureWords(problem: Failure, words: FileTexts["failures"]): string {
  const issues = "issues" in problem ? (problem.issues ?? []) : [];
  const code = [...issues.map((issue) => issue.code), problem.code].find(
    (one): one is keyof FileTexts["failures"] => Object.hasOwn(words, one),
  );
  return words[code ?? "other"];
}
