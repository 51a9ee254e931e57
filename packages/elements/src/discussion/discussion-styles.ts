import { css } from "lit";

/** The column of threads beside the text, and the same as a sheet on small screens. */
export const discussionStyles = css`
  :host {
    font-size: var(--netz-text-small);
  }
  .head {
    display: flex;
    gap: var(--netz-space-2);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--netz-space-3);
  }
  h2,
  h3 {
    margin: 0;
    font-family: var(--netz-font-heading);
    line-height: var(--netz-leading-tight);
  }
  h2 {
    font-size: var(--netz-text-heading-4);
  }
  h3 {
    font-size: var(--netz-text-small);
  }
  p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  ol {
    display: grid;
    gap: var(--netz-space-3);
    margin: var(--netz-space-3) 0;
    padding: 0;
    list-style: none;
  }
  .thread {
    padding: var(--netz-space-3);
    border: 1px solid var(--netz-color-line);
    border-inline-start: 4px solid var(--netz-color-warning);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
  }
  .thread.objection {
    border-inline-start-color: var(--netz-color-danger);
  }
  .thread.current {
    border-color: var(--netz-color-focus);
    box-shadow: var(--netz-shadow-low);
  }
  .quote {
    margin: var(--netz-space-2) 0;
    padding-inline-start: var(--netz-space-2);
    border-inline-start: 2px solid var(--netz-color-line-strong);
    color: var(--netz-color-ink-muted);
    font-style: italic;
  }
  .entry {
    margin-top: var(--netz-space-2);
  }
  .entry .text {
    white-space: pre-wrap;
  }
  .meta {
    color: var(--netz-color-ink-muted);
  }
  .who {
    color: var(--netz-color-ink);
    font-weight: var(--netz-weight-bold);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1);
    margin-top: var(--netz-space-2);
  }
  .actions button {
    min-height: var(--netz-size-target-small);
    padding: var(--netz-space-1) var(--netz-space-3);
  }
  form {
    display: grid;
    gap: var(--netz-space-2);
    margin-top: var(--netz-space-3);
  }
  label,
  legend {
    font-weight: var(--netz-weight-bold);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-4);
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset label {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: var(--netz-size-target-small);
    font-weight: var(--netz-weight-regular);
  }
  textarea {
    width: 100%;
    min-height: 5rem;
    padding: var(--netz-space-2) var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
    resize: vertical;
  }
  .problem {
    color: var(--netz-color-danger);
  }
  summary {
    min-height: var(--netz-size-target-small);
    font-weight: var(--netz-weight-bold);
    cursor: pointer;
  }
`;
