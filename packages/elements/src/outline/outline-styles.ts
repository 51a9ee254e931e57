import { css } from "lit";

/** The outline: beside the text where there is room, else a sheet that comes up from below. */
export const outlineStyles = css`
  button {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: var(--netz-size-target);
    padding: 0 var(--netz-space-4);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
    color: var(--netz-color-ink);
    font: inherit;
    font-weight: var(--netz-weight-medium);
    cursor: pointer;
  }
  dialog {
    width: 100%;
    max-width: none;
    max-height: 75dvh;
    margin: auto 0 0;
    padding: var(--netz-space-4);
    overflow-y: auto;
    border: 0;
    border-radius: var(--netz-radius-large) var(--netz-radius-large) 0 0;
    background: var(--netz-color-surface-raised);
    color: var(--netz-color-ink);
    box-shadow: var(--netz-shadow-high);
  }
  dialog::backdrop {
    background: var(--netz-color-backdrop);
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--netz-space-3);
    margin-bottom: var(--netz-space-3);
  }
  h2,
  h3 {
    margin: 0 0 var(--netz-space-2);
    font-family: var(--netz-font-heading);
    font-size: var(--netz-text-heading-4);
    line-height: var(--netz-leading-tight);
  }
  .sheet-head h2 {
    margin: 0;
  }
  nav {
    display: none;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    display: grid;
    gap: 0 var(--netz-space-2);
    padding: var(--netz-space-1) var(--netz-space-2);
    min-height: var(--netz-size-target-small);
    border-radius: var(--netz-radius-small);
    color: inherit;
    font-size: var(--netz-text-small);
    line-height: var(--netz-leading-control);
    text-decoration: none;
  }
  a:hover {
    background: var(--netz-color-surface-sunken);
    color: inherit;
  }
  .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .kind {
    color: var(--netz-color-accent);
    font-size: 0.8125rem;
  }
  .agendaItem a {
    margin-top: var(--netz-space-2);
    font-weight: var(--netz-weight-bold);
  }
  .inner {
    padding-inline-start: var(--netz-space-4);
  }
  .muted {
    margin: 0;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  @media (min-width: 80rem) {
    nav {
      display: block;
      position: sticky;
      top: var(--netz-space-4);
      max-height: calc(100dvh - 2 * var(--netz-space-4));
      overflow-y: auto;
    }
    .open {
      display: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
