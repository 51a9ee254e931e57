import { css } from "lit";

export const agendaStyles = css`
  ol {
    margin: 0;
    padding: 0;
    border-block: 1px solid var(--netz-color-line);
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 4rem minmax(0, 1fr) auto;
    gap: var(--netz-space-1) var(--netz-space-3);
    align-items: baseline;
    padding: var(--netz-space-2) 0;
    line-height: var(--netz-leading-control);
  }
  li + li {
    border-block-start: 1px solid var(--netz-color-line);
  }
  .editing li {
    grid-template-columns: auto 4rem minmax(0, 1fr);
    align-items: center;
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
    color: var(--netz-color-accent);
    font-weight: var(--netz-weight-bold);
    white-space: nowrap;
  }
  .title {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1) var(--netz-space-4);
    align-items: baseline;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
    font-variant-numeric: tabular-nums;
  }
  .length,
  .clock {
    text-align: end;
    white-space: nowrap;
  }
  .length {
    min-width: 3.5rem;
  }
  .clock {
    min-width: 6.75rem;
  }
  .editing .facts {
    grid-column: 3;
    gap: var(--netz-space-2) var(--netz-space-3);
    align-items: center;
  }
  .reserving {
    grid-column: 3;
    font-size: var(--netz-text-small);
  }
  .reserving summary {
    display: inline-flex;
    gap: var(--netz-space-1);
    align-items: center;
    min-height: var(--netz-size-target-small);
    color: var(--netz-color-accent);
    font-weight: var(--netz-weight-medium);
    list-style: none;
    cursor: pointer;
  }
  .reserving summary::-webkit-details-marker {
    display: none;
  }
  .reserving[open] summary .icon {
    transform: rotate(180deg);
  }
  .reservation-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: start;
    font-size: var(--netz-text-small);
  }
  .reservation-fields .reservation {
    display: grid;
    gap: var(--netz-space-1);
    font-weight: var(--netz-weight-bold);
  }
  .reservation-fields input {
    font-weight: var(--netz-weight-regular);
  }
  .editing .clock {
    text-align: start;
  }
  .buttons {
    display: inline-flex;
    gap: var(--netz-space-1);
    margin-inline-start: auto;
  }
  .buttons button {
    display: inline-grid;
    place-content: center;
    width: var(--netz-size-target);
    padding: 0;
  }
  .buttons .icon {
    width: 1.125rem;
    height: 1.125rem;
  }
  label {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
  }
  input[type="number"] {
    width: 5rem;
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
    color: var(--netz-color-ink);
    font-variant-numeric: tabular-nums;
  }
  select {
    max-width: 14rem;
    color: var(--netz-color-ink);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    justify-content: space-between;
    margin-block-start: var(--netz-space-3);
  }
  .total {
    margin: 0;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
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
    margin-block-start: var(--netz-space-4);
    color: var(--netz-color-ink-muted);
  }
  .removed h3 {
    margin: 0 0 var(--netz-space-2);
    font-size: var(--netz-text-small);
  }
  .removed ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .removed li {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  @media (max-width: 44rem) {
    li {
      grid-template-columns: 3.75rem minmax(0, 1fr);
    }
    .facts {
      grid-column: 2;
    }
    .length,
    .clock {
      min-width: 0;
    }
    .editing li {
      grid-template-columns: 3.75rem minmax(0, 1fr);
    }
    .grip {
      display: none;
    }
    .editing .facts,
    .reserving {
      grid-column: 1 / -1;
    }
    select {
      max-width: none;
    }
  }
  @media print {
    ol {
      border: 0;
    }
    button,
    .grip,
    .removed,
    .move-text {
      display: none;
    }
  }
`;
