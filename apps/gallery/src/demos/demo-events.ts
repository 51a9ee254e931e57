const timed = (start: string, end?: string) => ({
  start: { local: start, zone: "Europe/Berlin" },
  ...(end && { end: { local: end, zone: "Europe/Berlin" } }),
});

const town = (name: Record<string, string>, ags: string) => ({
  place: { name, identifiers: [{ scheme: "ags", value: ags }] },
});

/** Nothing of the examples has a page of its own. */
const shared = {
  type: "event",
  url: "/gallery/netz-events/",
  organisers: [],
  audience: [],
  demo: false,
};

const dialogue = {
  ...shared,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001",
  title: {
    de: "Generationendialog mit Thementisch der Engagierten Städte",
    en: "Dialogue of generations with a table of the Engaged Cities",
  },
  when: timed("2025-10-22T10:00", "2025-10-22T16:00"),
  status: "confirmed",
  mode: "onSite",
  locations: [town({ de: "Dresden" }, "14612000")],
};

const workshop = {
  ...shared,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0002",
  title: {
    de: "Online-Werkstatt: Städtepartnerschaften neu beleben",
    en: "Online workshop: reviving town partnerships",
  },
  when: timed("2025-11-05T17:00", "2025-11-05T19:00"),
  status: "confirmed",
  mode: "online",
  locations: [],
};

const consultation = {
  ...shared,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0003",
  title: { de: "Sprechstunde Engagementförderung", en: "Advice on supporting volunteers" },
  when: timed("2025-11-12T18:00"),
  status: "cancelled",
  mode: "onSite",
  locations: [{ name: "Rathaus", ...town({ de: "Beispielstadt" }, "14999001") }],
};

const camp = {
  ...shared,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0004",
  title: {
    de: "Zukunftswerkstatt der östlichen Städte",
    en: "Future workshop of the eastern towns",
  },
  when: { startDate: "2025-11-14", endDate: "2025-11-16" },
  status: "rescheduled",
  mode: "hybrid",
  locations: [town({ de: "Weißwasser/O.L.", hsb: "Běła Woda" }, "14626600")],
};

const meeting = {
  ...shared,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0005",
  type: "meeting",
  title: {
    de: "Nächstes Treffen der Engagierten Städte Sachsen",
    en: "Next meeting of the Engaged Cities of Saxony",
  },
  when: { edtf: "2025-36", text: "4. Quartal 2025" },
  status: "tentative",
  locations: [],
};

const hostile = {
  ...shared,
  id: `urn:uuid:"><script>alert(1)</script>`,
  title: { de: `"><img src=x onerror=alert(1)></script><b>fett</b>` },
  when: { text: "<svg onload=alert(1)>" },
  url: "javascript:alert(1)",
  status: "cancelled",
  locations: [{ name: "<iframe srcdoc='<script>alert(1)</script>'>" }],
};

const list = (items: readonly object[]) => ({ items, next: null });

/** What the examples read: small workspaces with their public list, by file name below `demo/`. */
export const demoFiles = {
  "network/public/v1/events": list([dialogue, workshop, consultation, camp, meeting]),
  "cancelled/public/v1/events": list([dialogue, consultation]),
  "empty/public/v1/events": list([]),
  "hostile/public/v1/events": list([hostile]),
} as const;
