import { formatPartialDate } from "@staedtenetz/core/format";
import { circulationLetter } from "@staedtenetz/mail";
import type { Member, MinutesPlan, MinutesStatus, Records } from "@staedtenetz/records";
import type { Access } from "../../accounts/access.js";
import type { Letters } from "../../mail/letters.js";
import { languageOfNetwork, languageOfPerson } from "../../people/person-language.js";

export interface CirculationMailOptions {
  records: Pick<Records, "members" | "documents" | "events" | "people" | "network">;
  access: Pick<Access, "standingOf" | "rightOn">;
  letters: Letters;
  /** `https://netz.example`, without a slash at its end. */
  origin: string;
}

/**
 * Tells by mail that minutes go round: everybody who may discuss them and has a confirmed address, except who sent them.
 * In their language where it is known.
 * Does nothing for other steps.
 */
export function createCirculationMail(
  options: CirculationMailOptions,
): (status: MinutesStatus, plan: Pick<MinutesPlan, "step">) => Promise<void> {
  const { records, letters, origin } = options;
  return async ({ meeting: id, deadline }, { step }) => {
    if (step.kind !== "circulated") return;
    const meeting = await records.events.get(id);
    if (meeting === undefined) return;
    const network = languageOfNetwork(await records.network.get());
    const url = `${origin}/treffen/${id.replace("urn:uuid:", "")}`;
    for (const member of await readersOf(id, options)) {
      const address = await records.members.addressOf(member.id);
      if (address === undefined || member.id === step.actor) continue;
      const person = await records.people.get(member.id);
      const locale = (person && languageOfPerson(person)) ?? network;
      const letter = {
        meeting:
          meeting.title[locale] ?? meeting.title["de"] ?? Object.values(meeting.title)[0] ?? "",
        url,
        deadline: deadline && formatPartialDate(deadline, locale),
      };
      await letters.send({
        kind: "minutesCirculated",
        to: { address, name: member.name },
        person: member.id,
        locale,
        write: () => circulationLetter(locale, letter),
      });
    }
  };
}

/** Members who may discuss the minutes of a meeting. */
async function readersOf(
  meeting: string,
  { records, access }: CirculationMailOptions,
): Promise<Member[]> {
  const [discussion] = await records.documents.list({ kind: "discussion", subjects: [meeting] });
  if (discussion === undefined) return [];
  const found: Member[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.members.list({ limit: 200, ...(cursor && { cursor }) });
    for (const member of page.items) {
      const standing = await access.standingOf(member.id);
      const right = standing && (await access.rightOn(discussion, standing));
      if (right === "comment" || right === "write") found.push(member);
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
