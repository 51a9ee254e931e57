import { css } from "lit";

export const taskDetailsStyles = css`
  :host {
    display: grid;
    gap: var(--netz-space-4);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: var(--netz-space-3) var(--netz-space-4);
    align-items: start;
  }
  .field {
    display: grid;
    gap: var(--netz-space-1);
    min-width: 0;
    margin: 0;
  }
  .label {
    padding: 0;
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
    line-height: var(--netz-leading-text);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .lines ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0 var(--netz-space-5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lines li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--netz-space-2);
    padding: 2px 0;
  }
  .lines label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--netz-space-3);
    min-width: 0;
    min-height: var(--netz-size-target-small);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .done-by {
    flex-basis: 100%;
    order: 1;
    padding-inline-start: calc(1.25rem + var(--netz-space-3));
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
    overflow-wrap: anywhere;
  }
  .lines select {
    flex: none;
    width: auto;
    min-height: var(--netz-size-target-small);
    padding-block: 0;
    border-color: transparent;
    background-color: transparent;
    color: var(--netz-color-ink-muted);
    font-size: var(--netz-text-small);
  }
  .lines li:hover select,
  .lines select:focus {
    border-color: var(--netz-color-line-strong);
  }
  .other {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    align-items: center;
    margin-top: var(--netz-space-1);
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
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
  }
  .public,
  .move {
    display: inline-flex;
    align-items: center;
    gap: var(--netz-space-2);
    min-height: var(--netz-size-target-small);
    cursor: pointer;
  }
  .move select {
    width: auto;
    max-width: 16rem;
    min-height: var(--netz-size-target-small);
    padding-block: 0;
  }
  .actions .danger {
    margin-left: auto;
  }
  .actions button {
    min-height: var(--netz-size-target-small);
  }
`;
