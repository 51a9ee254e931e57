import type { DataFolder } from "../data-folder/data-folder.js";
import { createFileStore } from "./file-store.js";
import { createFiles, type Files, type FilesOptions } from "./files.js";

/** The files of a data folder, without what an earlier process left of an upload that never ended. */
export async function openFiles(
  { filesFolder }: Pick<DataFolder, "filesFolder">,
  options: Omit<FilesOptions, "store">,
): Promise<Files> {
  const store = createFileStore(filesFolder);
  await store.sweep(await options.records.files.ids());
  return createFiles({ ...options, store });
}
