import { writeMinutesTemplate, type Writing } from "@staedtenetz/document";
import type { Meeting, Records } from "@staedtenetz/records";
import type * as Y from "yjs";
import type { Documents } from "./documents.js";

/** Makes meetings: the record first, then the documents everybody writes in. */
export interface Meetings {
  /**
   * Stores a meeting, and makes its minutes and its group's task list where they are missing. Called again with the
   * same id it makes up for what a cut left out, and writes nothing twice. Throws `InvalidRecordError` for what core
   * refuses.
   *
   * @param write the first content of the minutes; default: nothing but their schema
   */
  create(meeting: Meeting, write?: (doc: Y.Doc, writing: Writing) => void): Promise<void>;
}

export interface MeetingsOptions {
  records: Pick<Records, "events">;
  documents: Documents;
}

/**
 * @example
 * const meetings = createMeetings({ records, documents });
 * await meetings.create(meeting, (doc, writing) => void writeMinutesTemplate(doc, blocks, writing));
 */
export function createMeetings({ records, documents }: MeetingsOptions): Meetings {
  return {
    async create(meeting, write = writeNothing) {
      await records.events.put(meeting);
      if (meeting.group !== undefined) await documents.ensure("taskList", meeting.group);
      await documents.ensure("minutes", meeting.id, write);
    },
  };
}

function writeNothing(doc: Y.Doc, writing: Writing): void {
  writeMinutesTemplate(doc, [], writing);
}
