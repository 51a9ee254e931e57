/**
 * 10,000 events with their places and registrations: `validate` beside plain zod on the same shapes (the kinds' own
 * schemas, without structure check, rules and messages). Runs alternate; the share is the median
 * of the rounds, each of which compares two neighbouring runs.
 *
 * Demand: at least 1/1.5 of plain zod's throughput.
 */
import { recordKinds, validate, type RecordKind } from "@staedtenetz/core";
import { medianOf, printTable, timed } from "./measuring.ts";

const count = 10_000;
const rounds = 15;
const warmUps = 2;
const smallestShare = 1 / 1.5;

const base = (kind: string, i: number) => ({
  id: `urn:uuid:0190c5a0-0000-7000-8000-${String(i).padStart(12, "0")}`,
  type: kind,
  created: "2025-01-10T08:30:00Z",
  modified: "2025-02-11T09:45:00Z",
});

const pad = (number: number): string => String(number).padStart(2, "0");

function place(i: number): unknown {
  const municipality = String(100 + (i % 800));
  return {
    ...base("place", i),
    kind: "town",
    name: { de: `Weißwasser ${i}`, hsb: "Běła Woda" },
    officialName: `Weißwasser ${i}/O.L., Stadt / Běła Woda`,
    country: "DE",
    subdivision: "DE-SN",
    identifiers: [
      { scheme: "ags", value: `14626${municipality}` },
      { scheme: "ars", value: `146260${municipality}${municipality}` },
    ],
    coordinates: [14.6 + (i % 100) / 1000, 51.5],
    postalCodes: ["02943"],
    population: { value: 15_000 + i, asOf: "2023-11-30" },
    website: "https://www.weisswasser.example",
  };
}

function event(i: number): unknown {
  const day = `2026-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`;
  return {
    ...base("event", i),
    title: { de: `Netzwerktreffen der Engagierten Städte ${i}`, en: `Network meeting ${i}` },
    when: {
      start: { local: `${day}T10:00`, zone: "Europe/Berlin" },
      end: { local: `${day}T15:30`, zone: "Europe/Berlin" },
    },
    status: "confirmed",
    mode: "hybrid",
    locations: [{ name: "Rathaus, Großer Saal" }],
    onlineAccess: { url: "https://meet.example/engagierte-staedte", public: false },
    organisers: [`urn:uuid:0190c5a0-0000-7000-8000-${String(i % 50).padStart(12, "0")}`],
    audience: [],
    sequence: 0,
    visibility: "network",
    languages: ["de"],
  };
}

function registration(i: number): unknown {
  return {
    ...base("registration", i),
    event: `urn:uuid:0190c5a0-0000-7000-8000-${String(i).padStart(12, "0")}`,
    name: `Teilnehmende Person ${i}`,
    contact: { kind: "email", value: `person${i}@example.org` },
    mode: "onSite",
    companions: [],
    answers: [],
    reply: "accepted",
    state: "confirmed",
    at: "2025-02-01T12:00:00Z",
  };
}

const makers = { place, event, registration } as const;
const kinds = Object.keys(makers).filter((kind) => kind in recordKinds) as RecordKind[];
const inputs = kinds.map((kind) => ({
  kind,
  records: Array.from({ length: count }, (_, i) => makers[kind as keyof typeof makers](i)),
}));

function runZod(only?: RecordKind): number {
  let accepted = 0;
  for (const { kind, records } of inputs) {
    if (only !== undefined && kind !== only) continue;
    const { schema } = recordKinds[kind];
    for (const record of records) if (schema.safeParse(record).success) accepted++;
  }
  return accepted;
}

function runCore(only?: RecordKind): number {
  let accepted = 0;
  for (const { kind, records } of inputs) {
    if (only !== undefined && kind !== only) continue;
    for (const record of records) if (validate(kind, record).record !== undefined) accepted++;
  }
  return accepted;
}

function measure(only?: RecordKind) {
  const zod: number[] = [];
  const core: number[] = [];
  for (let round = 0; round < rounds + warmUps; round++) {
    const [zodTime, zodAccepted] = timed(() => runZod(only));
    const [coreTime, coreAccepted] = timed(() => runCore(only));
    if (zodAccepted !== coreAccepted || zodAccepted === 0) {
      throw new Error(`zod accepted ${zodAccepted} records, core ${coreAccepted}`);
    }
    if (round < warmUps) continue;
    zod.push(zodTime);
    core.push(coreTime);
  }
  const shares = zod.map((time, i) => time / core[i]!);
  return { zod: medianOf(zod), core: medianOf(core), share: medianOf(shares) };
}

for (const { kind, records } of inputs) {
  const { issues } = validate(kind, records[1]);
  const shown = issues.map(({ code, path }) => `${code} at ${path.join(".")}`);
  if (shown.length > 0) console.log(`${kind}: ${shown.join(", ")}`);
}

const rows = [...kinds, undefined].map((only) => {
  const { zod, core, share } = measure(only);
  const records = only === undefined ? kinds.length * count : count;
  return {
    records: only ?? "all",
    "zod, records/s": Math.round((records / zod) * 1000),
    "core, records/s": Math.round((records / core) * 1000),
    "core of zod": share.toFixed(2),
  };
});
printTable(rows);
const share = Number(rows.at(-1)!["core of zod"]);
console.log(`demanded: ${smallestShare.toFixed(2)}; ${share >= smallestShare ? "met" : "NOT met"}`);
process.exitCode = share >= smallestShare ? 0 : 1;
