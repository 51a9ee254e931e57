import * as Y from "yjs";

/** What every paragraph of a measured document begins with, so that a page can be asked whether it shows it. */
export const mark = "Absatz";

const words =
  `Die Städte des Netzwerks tauschen sich regelmäßig über Kultur Sport Jugend und Verwaltung aus während die gastgebende
Kommune den Raum stellt und alle Beteiligten ihre Erfahrungen aus Projekten zusammentragen damit daraus gemeinsame
Vorhaben entstehen deren Kosten Fristen und Zuständigkeiten im Protokoll stehen`.split(/\s+/);

/** Numbers from 0 to 1, the same in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function sentence(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) text += `${words[Math.floor(random() * words.length)] ?? ""} `;
  return `${text.trim()}.`;
}

function element(
  name: string,
  children: readonly (Y.XmlElement | Y.XmlText)[],
  attributes: Readonly<Record<string, unknown>> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, [...children]);
  return made;
}

const paragraph = (text: string) => element("paragraph", [new Y.XmlText(text)]);

function table(random: () => number): Y.XmlElement {
  const row = (cell: string) =>
    element(
      "tableRow",
      [0, 1, 2].map(() =>
        element(cell, [paragraph(sentence(random, 30))], { colspan: 1, rowspan: 1 }),
      ),
    );
  return element("table", [row("tableHeader"), row("tableCell"), row("tableCell")]);
}

/** A page of 2,500 characters: a heading, paragraphs, a list, and on every fourth page a table. */
function page(number: number, random: () => number): Y.XmlElement[] {
  const paragraphs = [1, 2, 3, 4].map((at) =>
    paragraph(`${mark} ${number}.${at} ${sentence(random, 520)}`),
  );
  const items = [1, 2, 3].map(() => element("listItem", [paragraph(sentence(random, 80))]));
  return [
    element("heading", [new Y.XmlText(`Seite ${number}`)], { level: number % 5 === 1 ? 1 : 2 }),
    ...paragraphs,
    element("bulletList", items),
    ...(number % 4 === 0 ? [table(random)] : []),
  ];
}

/** Minutes of so many pages as the updates of one client, a page each. */
export function pagesAsUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const body = doc.getXmlFragment("body");
  const random = randomFrom(count);
  for (let number = 1; number <= count; number++) body.push(page(number, random));
  return updates;
}

/** So many single edits, letters typed and deleted all over a text of 300 paragraphs, 1,000 in each update. */
export function editsAsUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const random = randomFrom(count);
  const texts = Array.from({ length: 300 }, (_, at) => new Y.XmlText(`${mark} ${at + 1}.`));
  doc.getXmlFragment("body").push(texts.map((text) => element("paragraph", [text])));
  for (let made = 0; made < count; made += 1000) {
    doc.transact(() => {
      for (let edit = 0; edit < Math.min(1000, count - made); edit++) editAnywhere(texts, random);
    });
  }
  return updates;
}

/** One letter in ten is deleted again. The mark at the beginning stays. */
function editAnywhere(texts: readonly Y.XmlText[], random: () => number): void {
  const text = texts[Math.floor(random() * texts.length)];
  if (text === undefined) return;
  const start = mark.length + 5;
  const at = Math.min(text.length, start + Math.floor(random() * text.length));
  if (random() < 0.1 && at < text.length) text.delete(at, 1);
  else text.insert(at, "aeinrst dhul"[Math.floor(random() * 12)] ?? "e");
}
