import { css, unsafeCSS } from "lit";

const classes = [0, 1, 2, 3, 4, 5, 6, 7]
  .map((index) => `.person-${index} { --person: var(--netz-color-person-${index}); }`)
  .join("\n");

/** The classes `person-0` to `person-7`, each setting `--person`; text on it is `--netz-color-on-person`. */
export const personColorStyles = css`
  ${unsafeCSS(classes)}
`;
