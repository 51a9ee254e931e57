import { plural } from "../locale/plural.js";
import type { ElementTexts } from "./texts.js";

const tasks = (count: number): string =>
  `${count} ${plural("en", count, { one: "task", other: "tasks" })}`;

export const en: ElementTexts = {
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  remove: "Remove",
  undo: "Undo",

  syncState: { label: "Saving" },

  presence: {
    label: "Who is here",
    alone: "Only you are here",
    people: (count) => `${count} ${plural("en", count, { one: "person", other: "people" })} here`,
    you: "you",
    joined: (names) => `${names} has joined.`,
    joinedMany: (names) => `${names} have joined.`,
    left: (names) => `${names} has left.`,
    leftMany: (names) => `${names} have left.`,
    more: (count) => `and ${count} more`,
  },

  townRow: {
    progress: (done, total) => `${done} of ${total}`,
    label: (done, total) => `done by ${done} of ${total} towns`,
    done: "done",
    open: "open",
  },

  attendance: {
    towns: (present, total) => `${present} of ${total} towns represented`,
    onSite: (count) => `${count} on site`,
    online: (count) => `${count} online`,
    none: "No attendance noted yet",
  },

  dueField: {
    label: "Due",
    hint: "For example “30.9.2025”, “4. Quartal” or “zeitnah”",
    understood: (words) => `Understood: ${words}`,
    noDate: (words) => `No date found. “${words}” is kept as you wrote it.`,
    clear: "Remove due date",
  },

  taskList: {
    label: "Tasks",
    create: "New task",
    createPlaceholder: "What needs doing?",
    add: "Add",
    filter: "Show",
    open: "Open",
    mine: "Mine",
    overdue: "Overdue",
    done: "Done",
    town: "Town",
    allTowns: "All towns",
    count: tasks,
    shown: (count) => (count === 0 ? "No task in this selection." : tasks(count)),
    empty: "No tasks yet.",
    emptyHint: "Write above what needs doing. Tasks from minutes appear here by themselves.",
    nothing: "No task in this selection.",
    showAll: "Show all open ones",
    loading: "Loading tasks …",
    title: "Title of the task",
    untitled: "Untitled",
    tick: (title) => `Mark “${title}” as done`,
    tickLine: (town) => `${town}: done`,
    details: (title) => `More about “${title}”`,
    assignees: "Assigned to",
    nobody: "Nobody assigned yet",
    assign: "Towns in charge",
    taskFor: (towns, isAll) => (isAll ? "Task for all towns" : `Task for ${towns} towns`),
    lines: "State of each town",
    due: (words) => `due ${words}`,
    overdueMark: "overdue",
    doneOn: (day) => `done on ${day}`,
    fromMeeting: "from the minutes",
    giveToAll: "Give to all towns",
    removeTask: "Remove task",
    removed: (title) => `“${title}” was removed.`,
    status: {
      open: "open",
      inProgress: "in progress",
      done: "done",
      deferred: "deferred",
      dropped: "dropped",
    },
  },

  minutes: {
    label: "Minutes",
    toolbar: "Formatting",
    loading: "The editor is loading. You can read already.",
    empty: "These minutes are still empty.",
    failed: "The editor could not be loaded. You can go on reading.",
    retry: "Try again",
    taskLoading: "Task is loading",
    shortcuts: "Keys: Alt+F10 to the toolbar, Esc back to the text",
    task: "Task",
    agendaItem: (number) => `Item ${number}`,
    commands: {
      paragraph: "Paragraph",
      heading2: "Heading",
      heading3: "Subheading",
      bold: "Bold",
      italic: "Italic",
      underline: "Underline",
      bulletList: "Bulleted list",
      orderedList: "Numbered list",
      blockquote: "Quote",
      agendaItem: "Agenda item",
      task: "Task",
      undo: "Undo",
      redo: "Redo",
    },
  },

  diverged: {
    title: "Some of your changes were not accepted",
    explanation:
      "The server refused them. Your text is not lost: it lies on this device and stands here.",
    copy: "Copy text",
    copied: "Copied",
    download: "Download text",
    lost: "Your version",
  },
};
