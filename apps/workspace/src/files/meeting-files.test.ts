import type { FileShape } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { MeetingFiles, type MeetingFilesOptions } from "./meeting-files.js";
import type { UploadFile } from "./upload-file.js";

const meeting = "00000000-0000-4000-8000-000000000001";

function fileCalled(name: string, mediaType: string): FileShape {
  return {
    id: "urn:uuid:00000000-0000-4000-8000-000000000009",
    type: "attachment",
    name,
    mediaType,
    size: 10,
    public: false,
    meeting: `urn:uuid:${meeting}`,
    by: "urn:uuid:00000000-0000-4000-8000-000000000002",
    created: "2025-06-18T08:00:00Z",
    modified: "2025-06-18T08:00:00Z",
    mayChange: true,
  };
}

async function filesOver(upload: UploadFile): Promise<MeetingFiles> {
  const list = { items: [], next: null, mayUpload: true };
  const client = { getFiles: async () => ({ ok: true, value: list }) };
  const files = new MeetingFiles({
    client: client as unknown as MeetingFilesOptions["client"],
    upload,
    pick: async () => [],
  });
  await files.show(meeting);
  return files;
}

test("an upload shows how far it is, then stands in the list and can be shown in the text", async () => {
  const shares: (number | undefined)[] = [];
  const files = await filesOver(async (_meeting, file, progress) => {
    progress(0.5);
    return { ok: true, value: fileCalled(file.name, "image/png") };
  });
  files.observe(() => shares.push(files.uploads[0]?.share));
  const taken = await files.take(new File(["x"], "Bild.png"));
  expect(taken?.kind).toBe("picture");
  expect(shares).toEqual([0, 0.5, undefined]);
  expect(files.lookUp(taken?.id ?? "")).toMatchObject({
    name: "Bild.png",
    url: "/api/v1/files/00000000-0000-4000-8000-000000000009/content",
  });
});

test("a refused upload stays on the list with its reason until it is dismissed", async () => {
  const problem = { code: "unreachable", status: 0, title: "" } as const;
  const files = await filesOver(async () => ({ ok: false, problem }));
  expect(await files.take(new File(["x"], "Bild.png"))).toBeUndefined();
  expect(files.uploads).toMatchObject([{ name: "Bild.png", problem }]);
  files.dismiss(files.uploads[0]?.key ?? 0);
  expect(files.uploads).toEqual([]);
  expect(files.files).toEqual([]);
});

test("a file in the text that is not known yet is asked for once", async () => {
  let asked = 0;
  const getFiles = async () => {
    asked++;
    const items = asked === 1 ? [] : [fileCalled("Neu.png", "image/png")];
    return { ok: true, value: { items, next: null, mayUpload: true } };
  };
  const files = new MeetingFiles({
    client: { getFiles } as unknown as MeetingFilesOptions["client"],
    upload: () => Promise.reject(new Error("not asked for")),
    pick: async () => [],
  });
  await files.show(meeting);
  const { id } = fileCalled("", "");
  expect(files.lookUp(id)).toBeUndefined();
  await expect.poll(() => files.lookUp(id)?.name).toBe("Neu.png");
  expect(files.lookUp("urn:uuid:00000000-0000-4000-8000-0000000000ff")).toBeUndefined();
  expect(files.lookUp("urn:uuid:00000000-0000-4000-8000-0000000000ff")).toBeUndefined();
  await Promise.resolve();
  expect(asked).toBe(3);
});
