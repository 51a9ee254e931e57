import { css } from "lit";

export const attendancePanelStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--netz-space-3);
  }
  .lead {
    margin: 0;
    color: var(--netz-color-ink-muted);
  }
  .head button {
    min-height: var(--netz-size-target-small);
  }
  h3 {
    margin: var(--netz-space-5) 0 var(--netz-space-2);
    font-size: var(--netz-text-base);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: var(--netz-space-2) 0;
    border-bottom: 1px solid var(--netz-color-line);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 13rem) minmax(0, auto) minmax(0, 1fr);
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    min-width: 0;
  }
  .name {
    font-weight: var(--netz-weight-medium);
    overflow-wrap: anywhere;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-1);
  }
  .choices label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: var(--netz-size-target-small);
    padding: 0 var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-full);
    line-height: var(--netz-leading-control);
    cursor: pointer;
  }
  .choices label:hover {
    background: var(--netz-color-surface-sunken);
  }
  .choices input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--netz-color-accent);
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
    font-weight: var(--netz-weight-medium);
  }
  .choices .excused:has(:checked),
  .choices .absent:has(:checked) {
    border-color: var(--netz-color-line-strong);
    background: var(--netz-color-surface-sunken);
    color: var(--netz-color-ink);
  }
  .choices label:has(:focus-visible) {
    outline: var(--netz-focus-ring);
    outline-offset: 2px;
  }
  .choices label:has(:disabled) {
    cursor: default;
  }
  .more {
    display: flex;
    justify-content: flex-end;
    gap: var(--netz-space-1);
  }
  .small {
    min-width: var(--netz-size-target-small);
    min-height: var(--netz-size-target-small);
    padding: 0 var(--netz-space-2);
    font-size: var(--netz-text-small);
  }
  .times {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 8rem);
    gap: var(--netz-space-2) var(--netz-space-3);
    max-width: 34rem;
    margin: var(--netz-space-2) 0 var(--netz-space-1);
  }
  .times label,
  .guests {
    display: grid;
    gap: var(--netz-space-1);
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .times select,
  input[type="time"],
  input[type="number"] {
    width: 100%;
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
    font-size: var(--netz-text-base);
    font-weight: var(--netz-weight-regular);
  }
  li:has(+ .place) {
    border-bottom: 0;
    padding-bottom: 0;
  }
  .place label {
    display: inline-flex;
    gap: var(--netz-space-2);
    align-items: center;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .place select {
    width: auto;
    min-height: var(--netz-size-target-small);
    padding-block: 0;
  }
  netz-subject-picker {
    max-width: 26rem;
    margin-top: var(--netz-space-3);
  }
  .guests {
    width: min(100%, 16rem);
    margin-top: var(--netz-space-4);
  }
  .guests input {
    width: 7rem;
  }
  @media (max-width: 48rem) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .choices {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .choices label {
      padding: 0 var(--netz-space-2);
      font-size: var(--netz-text-small);
    }
  }
  @media print {
    .head button,
    .more,
    .times,
    netz-subject-picker,
    .choices label:not(:has(:checked)),
    .lead {
      display: none;
    }
    li {
      padding: 2pt 0;
    }
    .row {
      grid-template-columns: 14rem minmax(0, 1fr);
    }
    .choices {
      grid-column: auto;
      grid-row: auto;
    }
    .choices label:has(:checked),
    .guests input {
      min-height: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font-weight: var(--netz-weight-regular);
    }
  }
`;
