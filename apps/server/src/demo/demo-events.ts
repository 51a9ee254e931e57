import type { Event } from "@staedtenetz/records";
import { BERLIN, demoId, workdayAfter, type DemoContext } from "./demo-context.js";
import { groupIds, networkName } from "./demo-groups.js";
import { placeId } from "./demo-places.js";

/** Ids of the events other demo data points to. */
export const eventIds = {
  june: demoId("event/2025-06-18"),
  dialogue: demoId("event/2025-10-22"),
  next: demoId("event/2025-q4"),
  workshop: demoId("event/2021-03-13"),
  eastSoon: demoId("event/east-soon"),
  westSoon: demoId("event/west-soon"),
  networkSoon: demoId("event/network-soon"),
  cancelled: demoId("event/cancelled"),
} as const;

const common = {
  locations: [],
  organisers: [networkName.de],
  audience: [],
  sequence: 0,
  visibility: "public",
  group: groupIds.network,
} as const satisfies Partial<Event>;

function local(text: string) {
  return { local: text, zone: BERLIN };
}

function hours(day: string, from: string, to: string): Event["when"] {
  return { start: local(`${day}T${from}`), end: local(`${day}T${to}`) };
}

/** All demo events: those the two source texts tell of, and some that lie ahead of whoever looks at the demo. */
export function demoEvents(context: DemoContext): Event[] {
  return [workshop(context), june(context), dialogue(context), next(context), ...ahead(context)];
}

function june(context: DemoContext): Event {
  return {
    ...common,
    ...context.record("meeting", "event/2025-06-18"),
    title: {
      de: "Treffen der Engagierten Städte Sachsen",
      en: "Meeting of the Engaged Towns of Saxony",
    },
    description: {
      de: "Praxisbeispiele, neue Impulse für das Engagement vor Ort und die nächsten Schritte zu einer sachsenweiten Plattform.",
      en: "Good practice, new ideas for local engagement, and the next steps towards a platform for all of Saxony.",
    },
    when: hours("2025-06-18", "10:00", "15:30"),
    status: "confirmed",
    mode: "hybrid",
    onlineAccess: { public: false },
    locations: [{ name: "Weißwasser/O.L.", place: placeId("weisswasser") }],
    audience: ["Engagierte Städte in Sachsen"],
    state: "held",
    organs: [],
    next: eventIds.next,
  };
}

function dialogue(context: DemoContext): Event {
  return {
    ...common,
    ...context.record("event", "event/2025-10-22"),
    title: { de: "Generationendialog 2025", en: "Dialogue of generations 2025" },
    description: {
      de: "Das Netzwerk ist mit einem eigenen Thementisch dabei und zeigt, was Engagement zwischen den Generationen bewirkt.",
      en: "The network hosts a topic table and shows what engagement between generations achieves.",
    },
    when: { startDate: "2025-10-22", endDate: "2025-10-22" },
    status: "confirmed",
    mode: "onSite",
    locations: [{ name: "Sachsen" }],
    organisers: ["Generationen in Sachsen"],
    audience: ["Kommunen, Vereine und Initiativen der Generationenarbeit"],
    topicTables: [
      { title: "Engagierte Städte: Generationen vor Ort verbinden", host: networkName.de },
    ],
  };
}

function next(context: DemoContext): Event {
  return {
    ...common,
    ...context.record("meeting", "event/2025-q4"),
    title: { de: "Nächstes Netzwerktreffen vor Ort", en: "Next network meeting on site" },
    when: { edtf: "2025-36", text: "4. Quartal 2025" },
    status: "tentative",
    mode: "onSite",
    state: "scheduled",
    organs: [],
    previous: eventIds.june,
  };
}

function workshop(context: DemoContext): Event {
  return {
    ...common,
    ...context.record("event", "event/2021-03-13"),
    title: {
      de: "Städtepartnerschaften in Sachsen: überholte Idee oder Außenpolitik der Kommunen?",
      en: "Town partnerships in Saxony: an outdated idea or foreign policy of towns?",
    },
    description: {
      de: "Online-Workshop zum Kennenlernen und Vernetzen: Wie geht es den kommunalen Partnerschaften, und was brauchen diejenigen, die sie ehrenamtlich tragen?",
      en: "An online workshop to meet and connect: how are the partnerships doing, and what do the volunteers behind them need?",
    },
    when: hours("2021-03-13", "14:00", "17:00"),
    status: "confirmed",
    mode: "online",
    onlineAccess: { public: false },
    organisers: ["Fachstelle Europa und Internationales"],
    audience: [
      "Aktive aus Ländergesellschaften, Städtepartnerschaften und internationalen Initiativen",
      "Vertretungen der Städte und Gemeinden",
    ],
    questions: [
      "Was wissen die Aktiven in Sachsen voneinander?",
      "Welche Projekte laufen gut, und was kann besser werden?",
      "Wo fehlt Unterstützung, und kann politische Bildung helfen?",
      "Braucht es mehr und regelmäßigen Austausch untereinander?",
      "Welche digitalen Formate tragen die Begegnung auch in Krisenzeiten?",
    ].map((text, index) => ({ id: `frage-${index + 1}`, text })),
    registration: {
      deadline: "2021-02-25",
      confirmation: "immediate",
      contact: "Fachstelle Europa und Internationales (Funktionspostfach)",
    },
  };
}

/** Meetings that are always ahead, so that the demo never looks over; each says that it is one. */
function ahead(context: DemoContext): Event[] {
  const { now } = context;
  const meeting = {
    ...common,
    status: "confirmed",
    state: "invited",
    organs: [] as string[],
  } as const;
  return [
    {
      ...meeting,
      ...context.record("meeting", "event/east-soon"),
      title: {
        de: "Digitales Kurztreffen der Regionalgruppe Ost (Demo)",
        en: "Short online meeting, eastern group (demo)",
      },
      when: hours(workdayAfter(now, 9), "16:30", "17:30"),
      mode: "online",
      onlineAccess: { public: false },
      group: groupIds.east,
    },
    {
      ...meeting,
      ...context.record("meeting", "event/west-soon"),
      title: {
        de: "Abstimmung der Regionalgruppe West (Demo)",
        en: "Western group: coordination (demo)",
      },
      when: hours(workdayAfter(now, 23), "14:00", "16:00"),
      mode: "hybrid",
      onlineAccess: { public: false },
      locations: [{ name: "Rathaus", place: placeId("plauen") }],
      group: groupIds.west,
    },
    {
      ...common,
      ...context.record("event", "event/cancelled"),
      title: {
        de: "Werkstatt Öffentlichkeitsarbeit (Demo)",
        en: "Workshop on public relations (demo)",
      },
      when: hours(workdayAfter(now, 37), "10:00", "13:00"),
      status: "cancelled",
      mode: "onSite",
      locations: [{ name: "Bürgerhaus", place: placeId("bautzen") }],
      sequence: 1,
    },
    {
      ...meeting,
      ...context.record("meeting", "event/network-soon"),
      title: {
        de: "Netzwerktreffen Engagierte Städte Sachsen (Demo)",
        en: "Network meeting (demo)",
      },
      when: hours(workdayAfter(now, 58), "10:00", "15:00"),
      mode: "onSite",
      locations: [{ name: "Stadthalle", place: placeId("zwickau") }],
    },
  ];
}
