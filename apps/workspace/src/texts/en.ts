import { plural } from "@staedtenetz/elements";
import type { de } from "./de.js";

const count = (number: number, one: string, other: string): string =>
  `${number} ${plural("en", number, { one, other })}`;

export const en: typeof de = {
  product: "Städtenetz",
  skip: "Skip to content",
  demo: "Demo data: towns, people and dates are examples. None of it is published.",

  navigation: {
    label: "Main areas",
    menu: "Menu",
    overview: "Overview",
    meetings: "Meetings",
    tasks: "Tasks",
    decisions: "Decisions",
    towns: "Towns",
    people: "People",
    events: "Events",
  },

  settings: {
    language: "Language",
    german: "Deutsch",
    english: "English",
    theme: "Appearance",
    system: "As the device",
    light: "Light",
    dark: "Dark",
    account: (name) => `Account: ${name}`,
    signOut: "Sign out",
    roles: {
      admin: "Administrator of the network",
      coordinator: "Coordinator",
      editor: "Editor",
      member: "Member",
      reader: "Read only",
      guest: "Guest",
    },
    unsentTitle: "Not everything was sent yet",
    unsent:
      "This device holds changes that the server does not have yet. If you sign out, they are lost.",
    signOutAnyway: "Sign out anyway",
    stay: "Stay signed in",
  },

  footer: {
    legal: "Legal",
    imprint: "Imprint",
    privacy: "Privacy",
    accessibility: "Accessibility",
    note: "Städtenetz is free software for networks of towns.",
    print: "Print this page",
  },

  overview: {
    title: "Overview",
    greeting: (name) => `Hello, ${name}`,
    lead: (network, towns) => `${network} · ${count(towns, "town", "towns")}`,
    next: "Next meeting",
    noNext: "No further meeting is planned yet.",
    invited: (towns) => `${count(towns, "town", "towns")} invited`,
    registration: (words) => `Register by ${words}`,
    towns: "Open in the towns",
    openTasksOf: (number) => `${number} open`,
    overdueOf: (number) => `${number} overdue`,
    allTowns: "All towns",
    toMeeting: "To the meeting",
    toDo: "What to do next",
    nothingToDo: "Nothing to do at the moment.",
    vagueDate: (title, words) => `Fix a day: ${title} (${words})`,
    overdueTasks: (number, group) => `${count(number, "overdue task", "overdue tasks")}: ${group}`,
    readMinutes: (title) => `Read through the minutes: ${title}`,
    myTasks: "My tasks",
    openTasks: "Open tasks",
    noTasks: "No open tasks. New ones arise in minutes or in the task list.",
    allTasks: "All tasks",
    recent: "Latest minutes",
    noRecent: "No minutes yet. They are written on the page of a meeting.",
    allMeetings: "All meetings",
  },

  meetings: {
    title: "Meetings",
    lead: "Invitations, agendas and minutes of the network.",
    upcoming: "Coming meetings",
    past: "Past meetings",
    noUpcoming: "No coming meeting. As soon as one is planned, it stands here.",
    noPast: "No past meeting yet.",
  },

  meeting: {
    back: "All meetings",
    facts: "At a glance",
    when: "When",
    where: "Where",
    who: "Attendance",
    organisers: "Organised by",
    agenda: "Agenda",
    minutes: "Minutes",
    tasks: "Tasks of the group",
    questions: "Questions",
    audience: "Invited are",
    registration: "Registration",
    registrationUntil: (words) => `until ${words}`,
    topicTables: "Topic tables",
    minutesPlanned: (number) => `${number} min`,
  },

  tasks: {
    title: "Tasks",
    lead: "What the network has to do. A tick here is a tick in the minutes.",
    groups: "Task lists",
    overdue: "overdue",
  },

  towns: {
    title: "Towns",
    lead: "The towns of the network and their partnerships.",
    members: "In the network",
    memberSince: (words) => `member since ${words}`,
    partnerships: (number) => count(number, "partnership", "partnerships"),
    kilometres: (number) => `${number} km`,
    allPartnerships: "All partnerships",
    noPartnerships: "No partnership recorded yet.",
  },

  town: {
    back: "All towns",
    partnerships: "Partnerships",
    identifiers: "Identifiers",
    country: "Country",
    population: "Population",
    populationAsOf: (value, asOf) => `${value} (as of ${asOf})`,
    website: "Website",
    designations: "Designations",
    openTasks: "Open tasks",
    noTasks: "No open task: there is nothing to do here at the moment.",
    organisations: "Associations and institutions",
    postalCodes: "Postal code",
    officialName: "Official name",
    groups: "Groups",
  },

  events: {
    title: "Events",
    lead: "Workshops, dialogues and meetings that the network invites to or takes part in.",
    upcoming: "Coming events",
    past: "Past events",
    noUpcoming: "No coming event. As soon as one is entered, it stands here.",
    noPast: "No past event.",
    isMeeting: "Meeting",
    more: "More about it",
  },

  offline: {
    title: "No connection",
    lead: "The server cannot be reached at the moment, and this device holds no copy of this page yet.",
    stored: "No connection. You see the version that lies on this device.",
    retry: "Try again",
  },

  error: {
    title: "That did not work",
    lead: "The page could not be loaded. Your texts are not affected.",
    retry: "Try again",
    notFoundTitle: "Page not found",
    notFound: "There is nothing at this address. Perhaps it was copied wrongly.",
    toOverview: "To the overview",
    notPermittedTitle: "Not open to your account",
    notPermitted:
      "You do not have the rights for this page. Please ask the coordinators if you need it.",
  },

  connection: {
    signIn: "Sign in again",
    reload: "Reload",
    retry: "Connect again",
  },

  loading: "Loading …",
  update: {
    ready: "A new version is ready.",
    reload: "Reload now",
    later: "Later",
  },
};
