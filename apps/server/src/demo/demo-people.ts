import {
  personAsAgreed,
  questionKey,
  questions,
  type Consent,
  type Person,
  type Records,
} from "@staedtenetz/records";
import { presentWording } from "../people/wording.js";
import { demoId, type DemoContext } from "./demo-context.js";

/** Made-up people of the directory: what they do, and which questions they said yes to. */
const people = [
  {
    key: "jasmin-kornblum",
    given: "Jasmin",
    family: "Kornblum",
    role: "Koordination Städtepartnerschaften",
    town: "place/goerlitz",
    yes: ["directory.name", "directory.emails", "contact"],
  },
  {
    key: "ruben-tannert",
    given: "Ruben",
    family: "Tannert",
    role: "Amtsleitung Kultur",
    town: "place/zittau",
    yes: ["directory.name", "directory.emails", "contact"],
  },
  {
    key: "solveig-ackermann-lenz",
    given: "Solveig",
    family: "Ackermann-Lenz",
    role: "Vorsitz Partnerschaftsverein",
    town: "place/weisswasser",
    yes: undefined,
  },
] as const;

const DAY = 24 * 60 * 60 * 1000;

/** Writes three made-up people: two whom the network sees as far as they agreed, one who was not asked. */
export async function writeDemoPeople(records: Records, context: DemoContext): Promise<void> {
  const at = new Date(context.now.getTime() - 30 * DAY).toISOString();
  const wordingVersion = presentWording.version;
  await records.consents.addWording({ ...presentWording, created: at });
  for (const { key, given, family, role, town, yes } of people) {
    const hidden = { visibility: "coordinators", basis: "notRecorded" } as const;
    const address = `${given}.${family}@stadt.example`.toLowerCase();
    const person: Person = {
      ...context.record("person", `person/${key}`),
      name: { formatted: `${given} ${family}`, given, family },
      roles: [{ title: role, place: demoId(town), current: true }],
      ...hidden,
      emails: [{ value: address, context: "work", ...hidden }],
      phones: [],
      addresses: [],
      sources: [{ title: "Demodaten", date: at.slice(0, 10) }],
    };
    if (yes === undefined) {
      await records.people.put(person);
      continue;
    }
    const answered = questions.map((question): Consent => {
      const name = questionKey(question);
      const state = (yes as readonly string[]).includes(name) ? "given" : "refused";
      const said = { state, at, wordingVersion, channel: "link" } as const;
      return {
        ...context.record("consent", `consent/${key}/${name}`),
        person: person.id,
        ...question,
        ...said,
      };
    });
    for (const consent of answered) await records.consents.put(consent);
    const lastConfirmed = at.slice(0, 10) as never;
    await records.people.put({ ...personAsAgreed(person, answered), lastConfirmed });
    await records.consentRequests.answer(person.id, at, "confirmed");
  }
}
