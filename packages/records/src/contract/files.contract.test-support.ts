import { describe, expect, test } from "vitest";
import type { Attachment } from "../kinds.js";
import { InvalidRecordError } from "../errors.js";
import { uuid } from "../record-samples.test-support.js";
import type { StoredFile } from "../repositories/files.js";
import type { Given } from "./given.test-support.js";

function attachment(number: number, fields: Partial<Attachment> = {}): Attachment {
  return {
    id: uuid(number),
    type: "attachment",
    created: `2025-06-18T08:00:0${number}Z`,
    modified: "2025-06-18T08:00:09Z",
    file: uuid(number),
    name: "Gruppenbild.jpg",
    mediaType: "image/jpeg",
    size: 4_000,
    public: false,
    ...fields,
  };
}

function file(number: number, fields: Partial<Attachment> = {}): StoredFile {
  return {
    attachment: attachment(number, fields),
    meeting: uuid(100),
    uploadedBy: uuid(200),
    sha256: "ab".repeat(32),
    width: 1600,
    height: 1200,
  };
}

export function describeFiles(given: Given): void {
  describe("files", () => {
    test("are listed with their meeting in the order in which they came", async () => {
      const { files } = given.records;
      await files.add(file(2));
      await files.add(file(1));
      await files.add({ ...file(3), meeting: uuid(101) });
      expect(await files.listOf(uuid(100))).toEqual([file(1), file(2)]);
      expect(await files.get(uuid(3))).toEqual({ ...file(3), meeting: uuid(101) });
      expect(await files.ids()).toEqual(new Set([uuid(1), uuid(2), uuid(3)]));
    });

    test("keep meeting and content when what is known of them changes", async () => {
      const { files } = given.records;
      await files.add(file(1));
      const changed = attachment(1, { number: "Anlage 1", credit: "Stadt Görlitz" });
      await files.put(changed);
      expect(await files.get(uuid(1))).toEqual({ ...file(1), attachment: changed });
    });

    test("are public only with an alternative text", async () => {
      const { files } = given.records;
      await expect(files.add(file(1, { public: true }))).rejects.toBeInstanceOf(InvalidRecordError);
      await files.add(
        file(1, { public: true, alternativeText: "Sieben Menschen vor dem Rathaus" }),
      );
      expect((await files.get(uuid(1)))?.attachment.public).toBe(true);
    });

    test("are gone for good when they are removed", async () => {
      const { files } = given.records;
      await files.add(file(1));
      expect(await files.remove(uuid(1))).toBe(true);
      expect(await files.remove(uuid(1))).toBe(false);
      expect(await files.get(uuid(1))).toBeUndefined();
    });
  });
}
