import { css } from "lit";

export const agendaStyles = css`
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    gap: var(--netz-space-1) var(--netz-space-3);
    align-items: center;
    padding: var(--netz-space-2) 0;
    border-block-start: 1px solid var(--netz-color-line);
  }
  li:first-child {
    border-block-start: 0;
  }
  li.over {
    box-shadow: 0 -2px 0 var(--netz-color-accent);
  }
  .grip {
    display: inline-grid;
    place-content: center;
    width: 1.75rem;
    height: 1.75rem;
    color: var(--netz-color-ink-muted);
    cursor: grab;
  }
  .number {
    min-width: 3.75rem;
    color: var(--netz-color-accent);
    font-weight: var(--netz-weight-bold);
    white-space: nowrap;
  }
  .title {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .facts {
    grid-column: 3;
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-3);
    align-items: center;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .buttons {
    display: inline-flex;
    gap: var(--netz-space-1);
    margin-inline-start: auto;
  }
  .buttons button {
    display: inline-grid;
    place-content: center;
    width: 2.25rem;
    min-height: 2.25rem;
    padding: 0;
  }
  .buttons .icon {
    width: 1.125rem;
    height: 1.125rem;
  }
  label {
    display: inline-flex;
    gap: var(--netz-space-1);
    align-items: center;
  }
  input[type="number"] {
    width: 4.5rem;
    font-variant-numeric: tabular-nums;
  }
  select {
    max-width: 14rem;
  }
  .total {
    margin: var(--netz-space-2) 0 0;
    font-weight: var(--netz-weight-medium);
  }
  .move-text {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    align-items: center;
    font-size: var(--netz-text-small);
  }
  .removed {
    margin-top: var(--netz-space-3);
    color: var(--netz-color-ink-muted);
  }
  .removed li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  @media (max-width: 30rem) {
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .grip {
      display: none;
    }
    .facts {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .buttons,
    .grip,
    .removed,
    .move-text {
      display: none;
    }
  }
`;
