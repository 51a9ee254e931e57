import type { AnnouncementKind } from "../announcer/announcer.js";

/** Sent when somebody chose which announcements they want to hear. */
export class AnnouncementsChangeEvent extends Event {
  static readonly type = "netz-announcements-change";

  constructor(readonly silenced: readonly AnnouncementKind[]) {
    super(AnnouncementsChangeEvent.type, { bubbles: true, composed: true });
  }
}
