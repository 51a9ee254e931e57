import { css } from "lit";

/*
 * The page decides: its font, its text colour, and by its `color-scheme` light or dark. Only leaf, marks and focus have
 * colours of their own, each a ground with its text, so that they are readable on any page. The names are those of the
 * tokens; the values beside them serve pages that have none.
 */
const colors = css`
  :host {
    --leaf: var(--netz-color-accent-soft, #dff0f0);
    --on-leaf: var(--netz-color-on-accent-soft, #0a4a53);
    --off: var(--netz-color-danger-soft, #fce6e3);
    --on-off: var(--netz-color-on-danger-soft, #8c1d13);
    --note: var(--netz-color-warning-soft, #fcefd5);
    --on-note: var(--netz-color-on-warning-soft, #6a4100);
    --line: var(--netz-color-line, #8886);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --leaf: var(--netz-color-accent-soft, light-dark(#dff0f0, #17393e));
      --on-leaf: var(--netz-color-on-accent-soft, light-dark(#0a4a53, #aee6ea));
      --off: var(--netz-color-danger-soft, light-dark(#fce6e3, #43201c));
      --on-off: var(--netz-color-on-danger-soft, light-dark(#8c1d13, #ffc2b8));
      --note: var(--netz-color-warning-soft, light-dark(#fcefd5, #3a2b10));
      --on-note: var(--netz-color-on-warning-soft, light-dark(#6a4100, #f5d196));
    }
  }

  :host([theme="light"]) {
    color-scheme: light;
  }

  :host([theme="dark"]) {
    color-scheme: dark;
  }
`;

const layout = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--netz-font-text, inherit);
    line-height: 1.45;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  .stack {
    display: grid;
  }

  .held,
  .content {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .held {
    visibility: hidden;
  }

  .held-row {
    block-size: 6em;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  p {
    margin: 0;
  }

  .message {
    padding-block: 0.75em;
  }

  .waiting {
    animation: appear 1ms 1s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;

const row = css`
  .event {
    display: grid;
    grid-template-columns: 3.5em minmax(0, 1fr);
    column-gap: 1em;
    align-items: start;
    padding-block: 0.875em;
  }

  .event:first-child {
    padding-block-start: 0.25em;
  }

  .event + .event {
    border-block-start: 1px solid var(--line);
  }

  .leaf {
    display: grid;
    align-content: center;
    justify-items: center;
    box-sizing: border-box;
    min-block-size: 3.75em;
    padding-block: 0.25em;
    border: 1px solid transparent;
    border-radius: var(--netz-radius-medium, 0.5rem);
    background: var(--leaf);
    color: var(--on-leaf);
    line-height: 1.15;
    text-align: center;
  }

  .leaf-month {
    font-size: 0.8125em;
    font-weight: 600;
  }

  .leaf-day {
    font-size: 1.625em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .leaf-vague {
    border: 1.5px dashed #8889;
    border-color: color-mix(in srgb, currentColor 55%, transparent);
    background: transparent;
    color: inherit;
  }

  .leaf-open {
    inline-size: 1.125em;
    block-size: 0.625em;
    background: radial-gradient(circle, currentColor 1.5px, transparent 2px) 0 50% / 33.3% 100%;
  }

  .leaf-year {
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .title {
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.35;
    color: inherit;
  }

  a.title {
    text-decoration: underline 1px;
    text-underline-offset: 0.22em;
  }

  a.title:hover {
    text-decoration-thickness: 2px;
  }

  .title[data-off] {
    text-decoration-line: underline line-through;
  }

  span.title[data-off] {
    text-decoration-line: line-through;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-end: 0.25em;
  }

  .status,
  .demo {
    padding: 0.0625em 0.5em;
    border: 1px solid transparent;
    border-radius: 1em;
    background: var(--note);
    color: var(--on-note);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .status[data-status="cancelled"] {
    background: var(--off);
    color: var(--on-off);
  }

  .demo {
    border-color: var(--line);
    background: transparent;
    color: inherit;
    font-weight: 400;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.375em;
    margin-block-start: 0.25em;
    font-size: 0.9375em;
  }

  .when + .where::before {
    content: "· ";
  }
`;

const circumstances = css`
  a:focus-visible {
    outline: 3px solid var(--netz-color-focus, currentColor);
    outline-offset: 2px;
    border-radius: 2px;
  }

  @container (inline-size < 26em) {
    .event {
      grid-template-columns: 3em minmax(0, 1fr);
      column-gap: 0.75em;
    }

    .leaf {
      min-block-size: 3.25em;
    }

    .facts {
      display: block;
    }

    .when,
    .where {
      display: block;
    }

    .when + .where::before {
      content: none;
    }

    .held-row {
      block-size: 9em;
    }
  }

  @media print {
    .held {
      display: none;
    }

    .event {
      break-inside: avoid;
    }

    .leaf,
    .status {
      border: 1px solid #767676;
      background: none;
      color: inherit;
    }
  }

  @media (forced-colors: active) {
    .leaf,
    .status,
    .demo {
      border-color: CanvasText;
    }
  }
`;

/** How `<netz-events>` looks, on any page, at 320 px, in print and with forced colours. */
export const eventsStyles = [colors, layout, row, circumstances];
