import { describe, expect, test } from "vitest";
import { confirmAddressLetter } from "./confirm-address.js";
import { invitationLetter } from "./invitation.js";
import { layOut } from "./letter.js";
import { signInLetter } from "./sign-in.js";

const origin = "https://netz.example";
const url = `${origin}/join/abc`;
const network = 'Städte & "Freunde" <i>';

describe.each(["de", "en"] as const)("in %s", (locale) => {
  const frame = { locale, network, origin };
  const letters = [
    signInLetter(locale, { network, url, minutes: 15 }),
    confirmAddressLetter(locale, { network, url, hours: 24 }),
    invitationLetter(locale, { network, inviter: "Ada <b>", url, until: "1. Juli 2025" }),
    invitationLetter(locale, { network, inviter: "Ada", group: "Ost", url, until: "1. Juli" }),
    invitationLetter(locale, { network, inviter: "Ada", meeting: "Juni", url, until: "1. Juli" }),
  ];

  test("every letter says what is to be done, in text and in HTML, and names the legal pages", () => {
    for (const letter of letters) {
      const { text, html } = layOut(letter, frame);
      for (const form of [text, html]) {
        for (const path of ["/join/abc", "/impressum", "/datenschutz", "/barrierefreiheit"]) {
          expect(form).toContain(origin + path);
        }
      }
      expect(html).toContain(`<html lang="${locale}">`);
    }
  });

  test("names and words are text, whatever stands in them", () => {
    for (const letter of letters) {
      const { html } = layOut(letter, frame);
      expect(html).not.toMatch(/<i>|<b>|<script|<img|src=/);
      expect(html).toContain("Städte &amp; &quot;Freunde&quot; &lt;i&gt;");
    }
  });

  test("no line of text is longer than a screen, but for addresses", () => {
    for (const letter of letters) {
      const { text } = layOut(letter, frame);
      const long = text.split("\n").filter((line) => line.length > 78 && !line.includes("://"));
      expect(long).toEqual([]);
    }
  });
});
