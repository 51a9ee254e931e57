import type { Client } from "@staedtenetz/api/client";
import { MeetingFiles } from "./meeting-files.js";
import { pickFiles } from "./pick-files.js";
import { uploadOver } from "./upload-file.js";

/** The files of a meeting, over this browser's own dialogue and requests. */
export function openMeetingFiles(client: Client): MeetingFiles {
  return new MeetingFiles({
    client,
    upload: uploadOver(() => new XMLHttpRequest()),
    pick: (kind) => pickFiles(kind),
  });
}
