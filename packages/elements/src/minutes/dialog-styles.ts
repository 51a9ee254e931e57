import { css } from "lit";

/** The small windows that open over the minutes. */
export const dialogStyles = css`
  dialog {
    width: min(28rem, calc(100vw - 2rem));
    max-height: calc(100dvh - 2rem);
    padding: var(--netz-space-5);
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface-raised);
    color: var(--netz-color-ink);
    box-shadow: var(--netz-shadow-high);
  }
  dialog::backdrop {
    background: var(--netz-color-backdrop);
  }
  h2 {
    margin: 0 0 var(--netz-space-1);
    font-family: var(--netz-font-heading);
    font-size: var(--netz-text-heading-3);
    line-height: var(--netz-leading-tight);
  }
  p {
    margin: 0 0 var(--netz-space-4);
    color: var(--netz-color-ink-muted);
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li label {
    display: flex;
    gap: var(--netz-space-3);
    align-items: center;
    min-height: 2.5rem;
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2);
    margin-top: var(--netz-space-5);
  }
  .field {
    display: grid;
    gap: var(--netz-space-1);
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-bold);
  }
  .field input {
    font-size: var(--netz-text-base);
    font-weight: var(--netz-weight-regular);
  }
  .hint {
    margin: var(--netz-space-1) 0 0;
    font-size: var(--netz-text-small);
  }
  .problem {
    color: var(--netz-color-danger);
  }
`;
