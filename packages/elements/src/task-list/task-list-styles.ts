import { css } from "lit";

export const taskListStyles = css`
  .create {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    align-items: end;
    margin-bottom: var(--netz-space-5);
  }
  .create label,
  .field {
    display: grid;
    gap: var(--netz-space-1);
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .create .wide {
    flex: 1 1 16rem;
  }
  .create input,
  .create select,
  .field input,
  .field select {
    font-size: var(--netz-text-base);
    font-weight: var(--netz-weight-regular);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-3) var(--netz-space-5);
    align-items: end;
    justify-content: space-between;
    margin-bottom: var(--netz-space-4);
  }
  .finding {
    flex: 1 1 100%;
  }
  .finding summary {
    display: none;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: var(--netz-size-target);
    color: var(--netz-color-accent);
    font-weight: var(--netz-weight-medium);
    cursor: pointer;
  }
  .finders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: var(--netz-space-3) var(--netz-space-4);
  }
  .doing {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1);
    margin-left: calc(-1 * var(--netz-space-4));
  }
  .doing button {
    min-height: var(--netz-size-target-small);
  }
  input[type="search"] {
    width: 100%;
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-4);
    align-items: center;
    margin-bottom: var(--netz-space-2);
  }
  .selection label {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: var(--netz-size-target-small);
    cursor: pointer;
  }
  .hint,
  .note {
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .note {
    margin: 0;
  }
  netz-task-bulk-bar {
    margin-bottom: var(--netz-space-4);
  }
  .group-title {
    margin: var(--netz-space-5) 0 var(--netz-space-2);
    font-size: var(--netz-text-base);
  }
  .extra {
    margin-top: var(--netz-space-5);
    border-top: 1px solid var(--netz-color-line);
  }
  .extra summary {
    display: flex;
    gap: var(--netz-space-2);
    align-items: center;
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) 0;
    font-weight: var(--netz-weight-bold);
    cursor: pointer;
  }
  .removed-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .removed-list li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    justify-content: space-between;
    padding: var(--netz-space-1) 0;
    overflow-wrap: anywhere;
  }
  .removed-list button {
    min-height: var(--netz-size-target-small);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .filters legend {
    padding: 0;
    margin-bottom: var(--netz-space-1);
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .filters label {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: var(--netz-space-2);
    min-height: var(--netz-size-target);
    padding: 0 var(--netz-space-4);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-full);
    line-height: var(--netz-leading-control);
    cursor: pointer;
  }
  .filters label:hover {
    background: var(--netz-color-surface-sunken);
  }
  .filters input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .filters label:has(:checked) {
    border-color: var(--netz-color-accent);
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
    font-weight: var(--netz-weight-medium);
  }
  .filters label:has(:focus-visible) {
    outline: var(--netz-focus-ring);
    outline-offset: 2px;
  }
  .filters .count {
    font-size: var(--netz-text-small);
    font-variant-numeric: tabular-nums;
    color: var(--netz-color-ink-muted);
  }
  .filters label:has(:checked) .count {
    color: inherit;
  }
  .finding.narrow summary {
    display: flex;
  }
  .extra summary,
  .finding summary {
    list-style: none;
  }
  .extra summary::-webkit-details-marker,
  .finding summary::-webkit-details-marker {
    display: none;
  }
  summary .icon {
    transition: transform var(--netz-motion-quick);
  }
  .extra[open] summary .icon {
    transform: rotate(180deg);
  }
  @media (max-width: 40rem) {
    .create {
      gap: var(--netz-space-2) var(--netz-space-3);
    }
    .create label {
      flex: 1 1 9rem;
      min-width: 0;
    }
    .tools {
      gap: var(--netz-space-2);
      margin-bottom: var(--netz-space-3);
    }
    .doing {
      margin-left: calc(-1 * var(--netz-space-2));
    }
    .doing button {
      padding-inline: var(--netz-space-2);
    }
    .filters label {
      padding: 0 var(--netz-space-3);
    }
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface);
    overflow: clip;
  }
  .list li:last-child netz-task-row {
    border-bottom: 0;
  }
  .empty {
    padding: var(--netz-space-7) var(--netz-space-5);
    border: 1px dashed var(--netz-color-line-strong);
    border-radius: var(--netz-radius-large);
    text-align: center;
  }
  .empty p {
    max-width: 34rem;
    margin: 0 auto;
  }
  .empty .lead {
    font-size: var(--netz-text-large);
    font-weight: var(--netz-weight-bold);
  }
  .empty button {
    margin-top: var(--netz-space-4);
  }
  .removed {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--netz-space-3);
    padding: var(--netz-space-2) var(--netz-space-4);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  .refused {
    margin-bottom: var(--netz-space-3);
    padding: var(--netz-space-3) var(--netz-space-4);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-warning-soft);
    color: var(--netz-color-on-warning-soft);
    overflow-wrap: anywhere;
  }
  .refused p,
  .refused ul {
    margin: 0 0 var(--netz-space-2);
  }
  .removed p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .removed button {
    min-height: var(--netz-size-target-small);
  }
  @media print {
    .create,
    .tools,
    .selection,
    netz-task-bulk-bar,
    details.extra:not([open]),
    .removed {
      display: none;
    }
    .list {
      border: 0;
    }
  }
`;
