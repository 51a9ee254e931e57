import { css } from "lit";

/** A text with what was inserted and deleted: told apart by form first, by colour second, on paper too. */
export const differenceStyles = css`
  p {
    margin: 0 0 var(--netz-space-3);
    color: inherit;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .heading {
    font-family: var(--netz-font-heading);
    font-size: var(--netz-text-heading-4);
    font-weight: var(--netz-weight-bold);
  }
  ins,
  del {
    padding: 0 0.1em;
    border-radius: var(--netz-radius-small);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  ins {
    background: var(--netz-color-success-soft);
    color: var(--netz-color-on-success-soft);
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  del {
    background: var(--netz-color-danger-soft);
    color: var(--netz-color-on-danger-soft);
    text-decoration: line-through;
    text-decoration-thickness: 0.1em;
  }
  .bold {
    font-weight: var(--netz-weight-bold);
  }
  .italic {
    font-style: italic;
  }
  .highlight {
    background: var(--netz-color-mark);
  }
  .new-look {
    outline: 1px dotted var(--netz-color-line-strong);
  }
  .change {
    margin: 0 0 var(--netz-space-4);
    padding: var(--netz-space-3) var(--netz-space-5) var(--netz-space-4);
    border: 1px solid var(--netz-color-line);
    border-inline-start: 4px solid var(--netz-color-accent);
    border-radius: var(--netz-radius-medium);
  }
  .change.inserted,
  .change.movedHere {
    border-inline-start: 6px double var(--netz-color-success);
  }
  .change.deleted,
  .change.movedAway {
    border-inline-start: 4px dashed var(--netz-color-danger);
  }
  .sign {
    margin: 0 0 var(--netz-space-1);
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .who p {
    margin: 0;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .record {
    margin: 0 0 var(--netz-space-3);
    padding: var(--netz-space-2) var(--netz-space-3);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface-sunken);
  }
  .record p {
    margin: 0;
  }
  .node {
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
  }
  td,
  th {
    padding: var(--netz-space-2);
    border: 1px solid var(--netz-color-line-strong);
    text-align: start;
    vertical-align: top;
  }
  td > p,
  th > p,
  li > p {
    margin: 0;
  }
  .stretch {
    width: 100%;
    margin: 0 0 var(--netz-space-3);
    border: 1px dashed var(--netz-color-line-strong);
    font-size: var(--netz-text-small);
  }
  @media print {
    ins,
    del {
      print-color-adjust: exact;
    }
    .change {
      padding: 2pt 0 2pt 8pt;
      border-block: 0;
      border-inline-end: 0;
      border-radius: 0;
      break-inside: avoid;
    }
    button {
      display: none;
    }
  }
`;

/** The list of versions beside the comparison. */
export const historyStyles = css`
  .columns {
    display: grid;
    gap: var(--netz-space-5);
  }
  @media (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr);
      align-items: start;
    }
    nav {
      position: sticky;
      top: var(--netz-space-4);
      max-height: calc(100vh - var(--netz-space-6));
      overflow-y: auto;
    }
  }
  nav,
  .panel {
    padding: var(--netz-space-4);
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface);
  }
  @media (max-width: 59.99rem) {
    nav {
      max-height: 20rem;
      overflow-y: auto;
    }
  }
  h2,
  h3 {
    margin: 0 0 var(--netz-space-2);
    font-family: var(--netz-font-heading);
    line-height: var(--netz-leading-tight);
  }
  h2 {
    font-size: var(--netz-text-heading-3);
  }
  h3 {
    margin-top: var(--netz-space-4);
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  ol.versions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .versions button,
  button.now {
    flex-direction: column;
    align-items: start;
    gap: 0;
    width: 100%;
    border-color: transparent;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .versions button[aria-current="true"],
  button.now[aria-current="true"] {
    border-color: var(--netz-color-accent);
    border-inline-start-width: 4px;
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  .meta {
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-regular);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    align-items: center;
    margin-bottom: var(--netz-space-4);
  }
  button[aria-disabled="true"] {
    color: var(--netz-color-ink-muted);
    border-style: dashed;
    cursor: default;
  }
  .flip .icon {
    transform: scaleX(-1);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-4);
    margin: 0 0 var(--netz-space-4);
    padding: 0;
    border: 0;
  }
  fieldset label {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: 2rem;
    cursor: pointer;
  }
  form {
    display: grid;
    gap: var(--netz-space-2);
    margin-bottom: var(--netz-space-4);
  }
  form label {
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .status {
    margin: 0 0 var(--netz-space-2);
    font-weight: var(--netz-weight-medium);
  }
  .hint {
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-3);
    align-items: center;
    margin-bottom: var(--netz-space-4);
    padding: var(--netz-space-3) var(--netz-space-4);
    border: 1px solid var(--netz-color-accent);
    border-radius: var(--netz-radius-medium);
  }
  .outcome p,
  .outcome:empty {
    margin: 0;
  }
  .outcome:empty {
    display: none;
  }
  .text {
    max-width: var(--netz-measure);
  }
  .text > .hint {
    margin-bottom: var(--netz-space-4);
  }
  @media print {
    nav,
    .bar,
    fieldset,
    form,
    .outcome {
      display: none;
    }
    .panel {
      border: 0;
      padding: 0;
    }
    .text {
      max-width: none;
    }
  }
`;
