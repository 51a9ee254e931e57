import { createContext } from "@lit/context";

/** The languages that every text of the elements exists in; German is the source. */
export const locales = ["de", "en"] as const;

export type Locale = (typeof locales)[number];

/** The language of everything below the element that provides it. */
export const localeContext = createContext<Locale>(Symbol("netz-locale"));
