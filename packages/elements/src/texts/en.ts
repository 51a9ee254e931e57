import type { ElementTexts } from "./texts.js";

export const en: ElementTexts = {
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  remove: "Remove",
  undo: "Undo",

  syncState: { label: "Saving" },

  presence: {
    label: "Who is here",
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

  attendance: { none: "No attendance noted yet" },

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
    empty: "No tasks yet.",
    emptyHint: "Write above what needs doing. Tasks from minutes appear here by themselves.",
    nothing: "No task in this selection.",
    showAll: "Show all open ones",
    loading: "Loading tasks …",
    title: "Title of the task",
    untitled: "Untitled",
    tick: (title) => `Mark “${title}” as done`,
    details: (title) => `More about “${title}”`,
    assign: "In charge",
    taskFor: (towns, isAll) => (isAll ? "Task for all towns" : `Task for ${towns} towns`),
    lines: "State of each town",
    due: (words) => `due ${words}`,
    overdueMark: "overdue",
    fromMeeting: "from the minutes",
    giveToAll: "Give to all towns",
    removeTask: "Remove task",
    removed: (title) => `“${title}” was removed.`,
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
    copy: "Copy",
    copied: "Copied",
    download: "Download",
    insert: "Insert at the end",
    drop: "Remove",
    fileName: "not-accepted.txt",
  },
};
