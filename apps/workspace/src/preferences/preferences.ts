import {
  announcementKinds,
  silentByDefault,
  type AnnouncementKind,
  type Locale,
} from "@staedtenetz/elements";

/** The theme a person chose; `system` follows the device. */
export type Theme = "system" | "light" | "dark";

/** What one person set for this device. */
export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale;
  /** Kinds of announcements that are not said. */
  readonly silenced: readonly AnnouncementKind[];
}

/** Where `public/theme.js` reads the theme before the first paint. */
export const preferencesKey = "netz:preferences";

/** The part of Web Storage that preferences need. */
export type PreferenceStorage = Pick<Storage, "getItem" | "setItem">;

/** What was kept on this device; anything unreadable counts as not set. The language is German until switched. */
export function readPreferences(storage: PreferenceStorage): Preferences {
  const kept = parse(storage);
  return {
    theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : "system",
    locale: kept.locale === "en" ? "en" : "de",
    silenced: Array.isArray(kept.silenced)
      ? announcementKinds.filter((kind) => (kept.silenced as unknown[]).includes(kind))
      : silentByDefault,
  };
}

/** Keeps the preferences on this device, as far as it lets us. */
export function keepPreferences(storage: PreferenceStorage, preferences: Preferences): void {
  try {
    storage.setItem(preferencesKey, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage costs the choice at the next visit, nothing else.
  }
}

/** Shows the preferences on the root of the page: its language and its theme. */
export function showPreferences(root: HTMLElement, { theme, locale }: Preferences): void {
  root.lang = locale;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
}

function parse(storage: PreferenceStorage): {
  theme?: unknown;
  locale?: unknown;
  silenced?: unknown;
} {
  try {
    const kept: unknown = JSON.parse(storage.getItem(preferencesKey) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    // Not JSON, or storage is forbidden: the same as nothing kept.
    return {};
  }
}
