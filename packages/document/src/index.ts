export { minutesContent } from "./content-rules.js";
export type { FragmentRule, KeyRule, MapRule, MarkRule, NodeRule } from "./content-rules.js";
export { documentKinds } from "./document-kinds.js";
export type { DocumentKind, DocumentKindName } from "./document-kinds.js";
export {
  DerivedStatusError,
  DocumentError,
  DocumentNotEmptyError,
  DuplicateAgendaItemError,
  DuplicateTaskError,
  InvalidIdError,
  InvalidValueError,
  UnknownAgendaItemError,
  UnknownBlockError,
  UnknownTaskError,
  UnknownThreadError,
} from "./errors.js";
export { Discussion, discussionOf } from "./discussion/discussion-document.js";
export type { DiscussionWriting, NewThread } from "./discussion/discussion-document.js";
export { maxEntryLength, threadKinds, threadSteps } from "./discussion/discussion-keys.js";
export type { ThreadKind, ThreadStep } from "./discussion/discussion-keys.js";
export type { Anchor, Thread, ThreadEntry, ThreadStepTaken } from "./discussion/thread.js";
export { extract } from "./extract.js";
export type { DocumentExtract } from "./extract.js";
export type { FrozenNode, FrozenText, Json } from "./frozen/body-json.js";
export { canonicalText, freezeMinutes, openFrozenMinutes } from "./frozen/frozen-minutes.js";
export type { FrozenFacts, FrozenKeys, FrozenMinutes } from "./frozen/frozen-minutes.js";
export { readAuthoredBlocks } from "./history/authored-blocks.js";
export type { AuthoredBlock, AuthoredRun, WriterOf } from "./history/authored-blocks.js";
export type { ContentId } from "./history/content-ids.js";
export { compareBlocks } from "./history/differences.js";
export type { BlockChange, BlockDifference } from "./history/differences.js";
export { restoreAll, restoreBlock } from "./history/restore.js";
export type { BlockPair } from "./history/restore.js";
export type { DeletionMark, DeletionOf, WordDifference } from "./history/word-differences.js";
export { isId } from "./identifiers.js";
export { Agenda } from "./minutes/agenda.js";
export type { AgendaEntry, NewAgendaItem } from "./minutes/agenda.js";
export { agendaTimes } from "./minutes/agenda-times.js";
export type { PlannedTime } from "./minutes/agenda-times.js";
export { AttendanceList } from "./minutes/attendance.js";
export type { AttendanceFields, AttendanceMark } from "./minutes/attendance.js";
export {
  agendaItemKinds,
  attendanceModes,
  attendanceStatuses,
  resultClasses,
  resultMajorities,
} from "./minutes/codes.js";
export type {
  AgendaItemKind,
  AttendanceMode,
  AttendanceStatus,
  ResultClass,
  ResultMajority,
} from "./minutes/codes.js";
export { missingInMinutes } from "./minutes/missing-parts.js";
export type { MinutesFacts, MissingPart } from "./minutes/missing-parts.js";
export { followMovedText } from "./minutes/moved/follow-moved-text.js";
export type { IsOwn } from "./minutes/moved/before-move.js";
export { moveItemText } from "./minutes/text-order.js";
export { Minutes, minutesOf } from "./minutes/minutes-document.js";
export type { MinutesChange } from "./minutes/minutes-document.js";
export { carryOverOf, followUpTemplate } from "./minutes/carry-over.js";
export type {
  CarriedItem,
  CarriedTask,
  CarryChoice,
  CarryOver,
  CarryReason,
} from "./minutes/carry-over.js";
export { presentAt } from "./minutes/present-at.js";
export type {
  AttendanceSource,
  MeetingMoment,
  PresentAt,
  PresentAtContext,
} from "./minutes/present-at.js";
export { readTextBlocks } from "./minutes/text-blocks.js";
export type { TableCell, TextBlock, TextRun } from "./minutes/text-blocks.js";
export { outlineOf } from "./minutes/outline.js";
export type { OutlineEntry } from "./minutes/outline.js";
export {
  ballotChoices,
  callKinds,
  majorityBases,
  majorityRules,
  structuredBlockKinds,
  voteMethods,
  voteUnits,
} from "./minutes/structured/block-codes.js";
export type { BallotChoice, StructuredBlockKind } from "./minutes/structured/block-codes.js";
export { checkBallots } from "./minutes/structured/block-ballots.js";
export type { BlockIssueContext, VoteCheck } from "./minutes/structured/block-ballots.js";
export { blockIssues, explainBlockIssue } from "./minutes/structured/block-issues.js";
export {
  toCall,
  toDecision,
  toPractice,
  toVote,
  voteIdOf,
  whenOfNextDate,
} from "./minutes/structured/block-records.js";
export type { BlockRecordContext } from "./minutes/structured/block-records.js";
export type { BlockSet, BlockSets } from "./minutes/structured/block-sets.js";
export { attributesOfTheAct } from "./minutes/structured/block-copy.js";
export { blockFrom } from "./minutes/structured/read-block.js";
export type { MentionName } from "./minutes/structured/block-text.js";
export type {
  Ballot,
  BlockVote,
  CallBlock,
  DecisionBlock,
  NextDateBlock,
  PracticeBlock,
  StructuredBlock,
} from "./minutes/structured/block-types.js";
export type { Reservation } from "./minutes/structured/reservation.js";
export { StructuredBlocks } from "./minutes/structured/structured-blocks.js";
export type { BlockAttributes } from "./minutes/structured/structured-blocks.js";
export { readDue, writeDue } from "./task-list/due.js";
export { reportItems } from "./minutes/report-items.js";
export type { ReportingGroup } from "./minutes/report-items.js";
export { writeMinutesTemplate, writeSchema } from "./minutes/minutes-template.js";
export type { TemplateBlock, TemplateRecord } from "./minutes/minutes-template.js";
export type { Position } from "./ordering.js";
export { isTaskStatus, taskFormKinds, taskPriorities, taskStatuses } from "./task-list/codes.js";
export type { TaskFormKind, TaskPriority, TaskStatus } from "./task-list/codes.js";
export { copiedTask } from "./task-list/task-copy.js";
export { fromTask, toTask } from "./task-list/task-record.js";
export type { RecordTimes } from "./task-list/task-record.js";
export { toAgendaEntry, toAttendanceEntry } from "./minutes/minutes-records.js";
export type { AttendanceRecordContext } from "./minutes/minutes-records.js";
export type { LocalDateTime, TaskDue } from "./task-list/due.js";
export type { TaskEntry, TaskLine, TaskOrigin } from "./task-list/task-entry.js";
export { changeTasks } from "./task-list/change-tasks.js";
export type { TaskChange } from "./task-list/change-tasks.js";
export { carryEdit, editsAfterMove, refusedEdits } from "./task-list/moved-edits.js";
export type { MovedEdit } from "./task-list/moved-edits.js";
export { TaskList, taskListOf } from "./task-list/task-list-document.js";
export type { DoneBefore, NewTask, TaskListChange } from "./task-list/task-list-document.js";
export { raiseSchema, schemaSteps } from "./raise-schema.js";
export type { SchemaStep } from "./raise-schema.js";
export { textPlaces } from "./text-places.js";
export type { TextPlace, TextRange } from "./text-places.js";
export { untakenParts } from "./untaken.js";
export type { UntakenPart } from "./untaken.js";
export { valueFits } from "./value-rule.js";
export type { ValueRule } from "./value-rule.js";
export type { Writing } from "./writing.js";
