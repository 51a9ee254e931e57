import { expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { attachmentSample } from "./attachment.arbitrary.js";
import { attachmentDefinition, type Attachment, type AttachmentContext } from "./attachment.js";

function codesOf(
  changes: Partial<Record<keyof Attachment, unknown>>,
  context?: AttachmentContext,
): string[] {
  const { issues } = validateWith(
    attachmentDefinition,
    { ...attachmentSample, ...changes },
    context,
  );
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

test("ATTACHMENT1 a picture is published with an alternative text only", () => {
  expect(codesOf({ alternativeText: undefined })).toEqual([
    "error attachment-alternative-text-missing",
  ]);
  expect(codesOf({ alternativeText: "  " })).toEqual(["error attachment-alternative-text-missing"]);
  expect(codesOf({ alternativeText: undefined, public: false })).toEqual([]);
  expect(codesOf({ alternativeText: undefined, mediaType: "application/pdf" })).toEqual([]);
});

test("ATTACHMENT2 what can run is not allowed", () => {
  for (const mediaType of [
    "text/html",
    "image/svg+xml",
    "application/x-msdownload",
    "application/zip",
    "",
  ]) {
    expect(codesOf({ mediaType, alternativeText: "Bild" })).toHaveLength(1);
  }
  expect(codesOf({ mediaType: "Text/Plain; charset=utf-8" })).toEqual([]);
  expect(codesOf({ mediaType: "application/zip" }, { mediaTypes: ["application/zip"] })).toEqual(
    [],
  );
});

test("ATTACHMENT3 a file has content, and not too much of it", () => {
  expect(codesOf({ size: 0 })).toEqual(["error attachment-empty"]);
  expect(codesOf({ size: 26_214_400 })).toEqual([]);
  expect(codesOf({ size: 26_214_401 })).toEqual(["error attachment-too-large"]);
  expect(codesOf({ size: 1_001 }, { largestFile: 1_000 })).toEqual(["error attachment-too-large"]);
});

test.each([
  ["C:\\Bilder\\bild.jpg", "bild.jpg"],
  ["../../etc/passwd", "passwd"],
  ["ordner/", "ordner"],
  ["../..", "Anlage"],
])("ATTACHMENT4 of the path %s only %s is kept", (name, kept) => {
  const input = { ...attachmentSample, name };
  const { issues } = validateWith(attachmentDefinition, input);
  expect(issues).toMatchObject([{ code: "attachment-name-is-path", severity: "warning" }]);
  expect(applyFixes(input, issues).name).toBe(kept);
});
