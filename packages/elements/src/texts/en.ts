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
    label: "Text of the minutes",
    toolbar: "Formatting",
    waiting: "The minutes are loading …",
    failed: "The editor could not be loaded. You can go on reading.",
    retry: "Try again",
    taskLoading: "Task is loading",
    agendaItem: (number) => `Item ${number}`,
  },

  dialogs: {
    assign: "Who is in charge?",
    due: "By when?",
    link: "Link",
    address: "Address",
    addressHint: "For example https://www.weisswasser.de",
    addressProblem: "Please enter an address that begins with https:// or mailto:.",
    removeLink: "Remove link",
    done: "Done",
    noTowns: "There are no towns here that the task could be given to.",
  },

  untaken: {
    title: "Some of your changes were not accepted",
    explanation:
      "Your text is not lost. It lies on this device and stands here until you remove it.",
    at: (time) => `Written before ${time}`,
    nothingMissing: "All of it stands in the shared document by now.",
    comparing: "Being compared with the shared document …",
    line: "Text",
    task: "Task",
    agendaItem: "Agenda item",
    attendance: "Attendance",
    copy: "Copy",
    copied: "Copied",
    download: "Download",
    insert: "Insert at the end",
    drop: "Remove",
    fileName: "not-accepted.txt",
  },
};
