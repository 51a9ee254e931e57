import { css } from "lit";

export const taskCalendarStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--netz-space-1);
    margin-bottom: var(--netz-space-3);
  }
  h3 {
    min-width: 10.5rem;
    margin: 0;
    font-size: var(--netz-text-large);
    text-align: center;
  }
  .turn {
    width: var(--netz-size-target);
    padding: 0;
  }
  .back .icon {
    transform: scaleX(-1);
  }
  .lane {
    margin-bottom: var(--netz-space-3);
    padding: var(--netz-space-3) var(--netz-space-4);
    border: 1px dashed var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
  }
  .lane h4 {
    margin: 0 0 var(--netz-space-1);
    font-size: var(--netz-text-small);
  }
  .lane ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lane li {
    display: grid;
    grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
    gap: 0 var(--netz-space-3);
    padding: var(--netz-space-1) 0;
    line-height: var(--netz-leading-control);
    overflow-wrap: anywhere;
  }
  .when {
    color: var(--netz-color-ink-muted);
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface);
    overflow: clip;
  }
  th {
    padding: var(--netz-space-2);
    border-bottom: 1px solid var(--netz-color-line);
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
    text-align: start;
  }
  td {
    height: 6.25rem;
    padding: var(--netz-space-1) var(--netz-space-2);
    border: 0 solid var(--netz-color-line);
    border-block-end-width: 1px;
    border-inline-end-width: 1px;
    vertical-align: top;
    cursor: pointer;
  }
  tr:last-child td {
    border-block-end-width: 0;
  }
  td:last-child {
    border-inline-end-width: 0;
  }
  td:hover {
    background: var(--netz-color-surface-sunken);
  }
  td:focus-visible {
    outline-offset: -3px;
  }
  td[aria-selected="true"] {
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  .number {
    display: inline-grid;
    place-content: center;
    min-width: 1.75rem;
    height: 1.75rem;
    margin-left: -0.25rem;
    font-size: var(--netz-text-small);
    font-variant-numeric: tabular-nums;
  }
  [aria-current] .number {
    border-radius: var(--netz-radius-full);
    background: var(--netz-color-accent);
    color: var(--netz-color-on-accent);
    font-weight: var(--netz-weight-bold);
  }
  .other .number {
    color: var(--netz-color-ink-muted);
  }
  .title {
    display: block;
    overflow: hidden;
    margin-top: 2px;
    padding: 1px var(--netz-space-2);
    border-radius: var(--netz-radius-small);
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
    font-size: var(--netz-text-small);
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td[aria-selected="true"] .title {
    background: var(--netz-color-surface);
    color: var(--netz-color-ink);
  }
  .finished {
    text-decoration: line-through;
  }
  .more,
  .keys {
    font-size: var(--netz-text-small);
    color: var(--netz-color-ink-muted);
  }
  td[aria-selected="true"] .more {
    color: inherit;
  }
  .keys {
    margin: var(--netz-space-2) 0 0;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  @media print {
    .turn,
    .head .quiet,
    .keys {
      display: none;
    }
    td {
      height: auto;
    }
    .title {
      white-space: normal;
    }
  }
`;
