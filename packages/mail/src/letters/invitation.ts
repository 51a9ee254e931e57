import type { LetterText, MailLocale } from "./letter.js";

/** What an invitation by mail says. */
export interface InvitationLetter {
  network: string;
  /** The name of the one who invites. */
  inviter: string;
  /** The group, when the invitation is for one. */
  group?: string | undefined;
  /** The meeting, when it is for one guest's visit. */
  meeting?: string | undefined;
  url: string;
  /** The last moment it works, in words. */
  until: string;
}

const texts: Readonly<Record<MailLocale, (given: InvitationLetter) => LetterText>> = {
  de: ({ network, inviter, group, meeting, url, until }) => ({
    subject: meeting === undefined ? `Einladung: ${network}` : `Einladung zum Treffen: ${meeting}`,
    greeting: "Guten Tag,",
    paragraphs: [
      meeting === undefined
        ? `${inviter} lädt Sie ein, bei „${network}“ mitzuarbeiten${group === undefined ? "" : `, in der Gruppe „${group}“`}.`
        : `${inviter} lädt Sie als Gast zum Treffen „${meeting}“ ein. Sie sehen Tagesordnung und Protokoll dieses Treffens.`,
      "Ein Kennwort brauchen Sie nicht.",
    ],
    action: { label: "Einladung annehmen", url },
    notes: [
      `Der Link gilt bis ${until} und nur für Sie. Erwarten Sie keine Einladung, brauchen Sie nichts zu tun.`,
    ],
  }),
  en: ({ network, inviter, group, meeting, url, until }) => ({
    subject:
      meeting === undefined ? `Invitation: ${network}` : `Invitation to a meeting: ${meeting}`,
    greeting: "Hello,",
    paragraphs: [
      meeting === undefined
        ? `${inviter} invites you to work with “${network}”${group === undefined ? "" : `, in the group “${group}”`}.`
        : `${inviter} invites you as a guest to the meeting “${meeting}”. You see the agenda and the minutes of this meeting.`,
      "You do not need a password.",
    ],
    action: { label: "Accept the invitation", url },
    notes: [
      `The link works until ${until} and is for you only. If you do not expect an invitation, you need not do anything.`,
    ],
  }),
};

/** The mail that invites somebody into the network, a group, or to one meeting. */
export function invitationLetter(locale: MailLocale, given: InvitationLetter): LetterText {
  return texts[locale](given);
}
