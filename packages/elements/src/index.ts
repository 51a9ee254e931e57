export type { FileFacts, FileSource } from "@staedtenetz/editor";
export { AgendaElement, MoveTextEvent } from "./agenda/agenda.js";
export {
  Announcer,
  announcementKinds,
  announcerContext,
  silentByDefault,
} from "./announcer/announcer.js";
export type { AnnouncementKind, AnnouncerOptions } from "./announcer/announcer.js";
export { AttendanceSummaryElement } from "./attendance-summary/attendance-summary.js";
export { defineElements } from "./define.js";
export { minutesElements } from "./minutes-elements.js";
export { MinutesReadingElement } from "./minutes/minutes-reading.js";
export { minutesPageElements } from "./minutes-page-elements.js";
export { bring } from "./later-elements.js";
export type { LaterTag } from "./later-elements.js";
export { overviewElements } from "./overview-elements.js";
export { taskElements } from "./task-elements.js";
export type { ElementsByTag } from "./define.js";
export { DiscussionElement } from "./discussion/discussion.js";
export type { CommentedPassage } from "./discussion/discussion.js";
export type { ThreadCurrentEvent, ThreadRevealEvent } from "./discussion/discussion-events.js";
export { discussionTexts } from "./discussion/discussion-texts.js";
export { DueChangeEvent, DueFieldElement } from "./due-field/due-field.js";
export { historyElements } from "./history-elements.js";
export { HistoryViewEvent, HistoryWishEvent } from "./history/history-events.js";
export type { HistoryView, HistoryWish, ShownVersion } from "./history/history-events.js";
export { icon } from "./icons/icons.js";
export type { IconName } from "./icons/icons.js";
export { localeContext, locales } from "./locale/locale.js";
export type { Locale } from "./locale/locale.js";
export { LocaleController } from "./locale/locale-controller.js";
export { plural } from "./locale/plural.js";
export { DisplacedEvent, MinutesElement } from "./minutes/minutes.js";
export type { RecordDirectory } from "@staedtenetz/editor";
export { MinutesOutlineElement, RevealEvent } from "./outline/outline.js";
export { decisionLinks, recordWords } from "@staedtenetz/editor/record-words";
export type { KnownDecision, ToldRecord } from "@staedtenetz/editor/record-words";
export { initialsOf } from "./presence/initials.js";
export { PresenceElement } from "./presence/presence.js";
export type { PersonHere } from "./presence/presence.js";
export { whoChanged } from "./presence/who-changed.js";
export { renderReservationField } from "./reservation-field/reservation-field.js";
export { SyncStateElement } from "./sync-state/sync-state.js";
export type { Named, Subject, SubjectKind } from "./task-list/names.js";
export type { TaskSource } from "./task-list/task-lists-controller.js";
export { TaskListElement } from "./task-list/task-list.js";
export type { TaskFilter } from "./task-list/task-filter.js";
export { TaskIntentEvent } from "./task-list/task-intent.js";
export type { TaskIntent } from "./task-list/task-intent.js";
export { TaskRowElement } from "./task-list/task-row.js";
export { texts } from "./texts/texts.js";
export type { ElementTexts } from "./texts/texts.js";
export {
  DropUntakenEvent,
  InsertUntakenEvent,
  ObjectUntakenEvent,
  UntakenEditsElement,
} from "./untaken/untaken-edits.js";
export type { ShownUntakenEdits } from "./untaken/untaken-edits.js";
export { writingToolTexts } from "./texts/writing.js";
export type { WritingToolTexts } from "./texts/writing.js";
export { AnnouncementsChangeEvent } from "./writing-tools/announcements-change.js";
export { TownRowElement } from "./town-row/town-row.js";
