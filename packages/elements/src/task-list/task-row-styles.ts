import { css } from "lit";

export const taskRowStyles = css`
  :host {
    border-bottom: 1px solid var(--netz-color-line);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: var(--netz-space-2);
    padding: var(--netz-space-3) var(--netz-space-4);
  }
  .tick {
    display: inline-grid;
    place-content: center;
    width: var(--netz-size-target-small);
    height: 2.25rem;
    margin: -0.1875rem 0 0 -0.375rem;
    cursor: pointer;
  }
  netz-title-field {
    font-weight: var(--netz-weight-medium);
  }
  .finished netz-title-field {
    color: var(--netz-color-ink-muted);
    font-weight: var(--netz-weight-regular);
    text-decoration: line-through;
    text-decoration-color: var(--netz-color-line-strong);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-4);
    padding: 0.125rem 0.4375rem 0;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
    line-height: var(--netz-leading-control);
  }
  .facts:empty {
    display: none;
  }
  .facts > * {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--netz-space-1);
    min-height: 1.5rem;
  }
  .facts .icon {
    width: 1.125em;
    height: 1.125em;
  }
  .overdue {
    padding: 0 var(--netz-space-2);
    border-radius: var(--netz-radius-small);
    background: var(--netz-color-danger-soft);
    color: var(--netz-color-on-danger-soft);
    font-weight: var(--netz-weight-medium);
  }
  .more {
    align-self: start;
    min-height: var(--netz-size-target-small);
    width: var(--netz-size-target-small);
    padding: 0;
    margin-top: -0.125rem;
  }
  .more .icon {
    transition: transform var(--netz-motion-quick);
  }
  .more[aria-expanded="true"] .icon {
    transform: rotate(180deg);
  }
  .selected {
    background: var(--netz-color-accent-soft);
  }
  .high {
    padding: 0 var(--netz-space-2);
    border-radius: var(--netz-radius-small);
    background: var(--netz-color-warning-soft);
    color: var(--netz-color-on-warning-soft);
    font-weight: var(--netz-weight-medium);
  }
  .group {
    padding: 0 var(--netz-space-2);
    border-radius: var(--netz-radius-small);
    background: var(--netz-color-surface-sunken);
  }
  .comment {
    flex-basis: 100%;
    overflow-wrap: anywhere;
  }
  .other {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    align-items: center;
    margin: var(--netz-space-1) 0;
    padding: var(--netz-space-2) var(--netz-space-3);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-warning-soft);
    color: var(--netz-color-on-warning-soft);
    font-size: var(--netz-text-small);
  }
  .other p {
    flex: 1 1 12rem;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .other button {
    min-height: var(--netz-size-target-small);
    color: var(--netz-color-ink);
  }
  .details {
    padding: var(--netz-space-2) var(--netz-space-4) var(--netz-space-5) 3.8125rem;
  }
  .details[hidden] {
    display: none;
  }
  @media (max-width: 30rem) {
    .row {
      padding-inline: var(--netz-space-3);
      column-gap: var(--netz-space-1);
    }
    .details {
      padding-inline: var(--netz-space-4);
    }
  }
  @media print {
    .more,
    .details {
      display: none;
    }
    .row {
      padding: 4pt 0;
    }
    .tick {
      width: 1.75rem;
      height: 1.5rem;
      margin: 0;
      place-content: center start;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .overdue,
    .high,
    .group {
      padding: 0;
      background: none;
      color: inherit;
    }
  }
`;
