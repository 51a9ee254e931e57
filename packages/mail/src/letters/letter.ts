/** The languages of mails. */
export type MailLocale = "de" | "en";

/** What a mail says, before it is laid out. All parts are plain text. */
export interface LetterText {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** What stands below it, smaller: how long a link holds, what to do with a mail one did not expect. */
  notes?: readonly string[];
}

/** Who sends, and where its legal pages are: stands at the foot of every mail. */
export interface LetterFrame {
  locale: MailLocale;
  /** The network's name in this language. */
  network: string;
  /** `https://netz.example`, without a slash at its end. */
  origin: string;
}

/** A letter laid out for sending. */
export interface LaidOutLetter {
  subject: string;
  text: string;
  html: string;
}

const footers = {
  de: {
    sent: (network: string) => `Diese Nachricht kommt vom Netzwerk „${network}“.`,
    imprint: "Impressum",
    privacy: "Datenschutz",
    accessibility: "Barrierefreiheit",
  },
  en: {
    sent: (network: string) => `This message comes from the network “${network}”.`,
    imprint: "Legal notice",
    privacy: "Privacy",
    accessibility: "Accessibility",
  },
} as const;

/** Where every network has its legal pages. */
const legalPaths = {
  imprint: "/impressum",
  privacy: "/datenschutz",
  accessibility: "/barrierefreiheit",
} as const;

type LegalPage = keyof typeof legalPaths;

const legalPages = Object.keys(legalPaths) as LegalPage[];

const LINE = 72;

/**
 * Lays a letter out as plain text and as simple HTML that says the same: no pictures, no scripts, no styles from elsewhere.
 *
 * @example
 * const { subject, text, html } = layOut(signInLetter({ url, locale: "de" }), frame);
 * await outbox.send({ kind: "signIn", to, subject, text, html });
 */
export function layOut(letter: LetterText, frame: LetterFrame): LaidOutLetter {
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame) };
}

function asText(
  { greeting, paragraphs, action, notes = [] }: LetterText,
  { locale, network, origin }: LetterFrame,
): string {
  const words = footers[locale];
  const parts = [
    wrapped(greeting),
    ...paragraphs.map(wrapped),
    ...(action === undefined ? [] : [`${wrapped(action.label)}:\n${action.url}`]),
    ...notes.map(wrapped),
    `-- \n${[
      wrapped(words.sent(network)),
      ...legalPages.map((page) => `${words[page]}: ${origin}${legalPaths[page]}`),
    ].join("\n")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function asHtml(
  { subject, greeting, paragraphs, action, notes = [] }: LetterText,
  { locale, network, origin }: LetterFrame,
): string {
  const words = footers[locale];
  const paragraph = (text: string, style = ""): string => `<p${style}>${escaped(text)}</p>`;
  const small = ' style="font-size:14px;color:#4a4a4a"';
  const links = legalPages.map(
    (page) => `<a href="${escaped(origin + legalPaths[page])}">${escaped(words[page])}</a>`,
  );
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;font:16px/1.5 sans-serif"><div style="max-width:36em">`,
    paragraph(greeting),
    ...paragraphs.map((text) => paragraph(text)),
    ...(action === undefined
      ? []
      : [
          `<p><a href="${escaped(action.url)}" style="display:inline-block;padding:10px 16px;border:2px solid #0b5a8a;border-radius:6px;color:#0b5a8a;font-weight:bold">${escaped(action.label)}</a></p>`,
          `<p style="font-size:14px;color:#4a4a4a;overflow-wrap:anywhere">${escaped(action.url)}</p>`,
        ]),
    ...notes.map((text) => paragraph(text, small)),
    `<hr><p${small}>${escaped(words.sent(network))}<br>${links.join(" · ")}</p>`,
    `</div></body></html>`,
  ].join("\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Breaks a paragraph at spaces, so that it reads well where lines are not wrapped; words are never cut. */
function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [""];
      for (const word of line.split(" ")) {
        const last = lines.at(-1) ?? "";
        if (last !== "" && last.length + 1 + word.length > LINE) lines.push(word);
        else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
      }
      return lines.join("\n");
    })
    .join("\n");
}
