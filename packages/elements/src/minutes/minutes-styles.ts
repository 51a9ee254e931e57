import { css } from "lit";

/** The sheet the text stands on, and the bar with the toolbar; the text's own look comes from the editor. */
export const minutesStyles = css`
  netz-minutes {
    display: block;
  }
  .netz-sheet {
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface);
  }
  .netz-sheet .netz-minutes {
    padding-block: clamp(1.25rem, 0.5rem + 3vw, 3rem) clamp(2rem, 1rem + 5vw, 5rem);
    padding-inline: max(clamp(1rem, 0.2rem + 4vw, 3rem), (100% - 44rem) / 2);
    font-size: var(--netz-text-large);
  }
  .netz-sheet .netz-minutes > * {
    max-width: none;
  }
  .netz-bar netz-sync-state {
    flex: none;
    white-space: nowrap;
  }
  @media (max-width: 68rem) {
    .netz-bar netz-sync-state::part(words) {
      display: none;
    }
  }
  .netz-bar {
    display: flex;
    gap: var(--netz-space-3);
    align-items: center;
    justify-content: space-between;
    position: sticky;
    top: 0;
    z-index: 5;
    padding: var(--netz-space-1) var(--netz-space-3);
    border-bottom: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large) var(--netz-radius-large) 0 0;
    background: var(--netz-color-surface);
  }
  .netz-bar netz-editor-toolbar {
    min-width: 0;
  }
  .netz-notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--netz-space-2) var(--netz-space-4);
    align-items: center;
    justify-content: space-between;
    margin: 0;
    padding: var(--netz-space-2) var(--netz-space-4);
    background: var(--netz-color-warning-soft);
    color: var(--netz-color-on-warning-soft);
  }
  .netz-notice button {
    min-height: var(--netz-size-target-small);
    padding: 0 var(--netz-space-3);
    border: 1px solid currentColor;
    border-radius: var(--netz-radius-medium);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .netz-sheet .netz-reading {
    white-space: normal;
  }
  .netz-reading .netz-task-title {
    min-height: 1.75rem;
  }
  @media (max-height: 30rem) {
    .netz-bar {
      position: static;
    }
  }
  @media print {
    .netz-sheet {
      border: 0;
    }
    .netz-sheet .netz-minutes {
      padding: 0;
      font-size: inherit;
    }
    .netz-bar,
    .netz-notice {
      display: none;
    }
  }
`;
