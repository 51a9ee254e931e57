/** Cards of decisions, next dates, practices and calls. */
export const recordStyles = `
.netz-record {
  margin: var(--netz-space-4) 0;
  padding: var(--netz-space-3) var(--netz-space-4);
  border: 1px solid var(--netz-color-line);
  border-inline-start: 4px solid var(--netz-color-accent);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface-raised);
  scroll-margin-block: 6rem;
}
.netz-record:target, .netz-record.netz-arrived { outline: 2px solid var(--netz-color-accent); outline-offset: 3px; }
.netz-record[data-adopted="false"] { border-inline-start-color: var(--netz-color-ink-muted); }
.netz-record-head {
  display: flex;
  flex-wrap: wrap;
  gap: var(--netz-space-1) var(--netz-space-3);
  align-items: baseline;
  justify-content: space-between;
  margin-bottom: var(--netz-space-1);
}
.netz-record-label {
  color: var(--netz-color-accent);
  font-size: var(--netz-text-small);
  font-weight: var(--netz-weight-bold);
}
.netz-record-state {
  padding: 0 var(--netz-space-2);
  border-radius: var(--netz-radius-full);
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
  font-size: var(--netz-text-small);
}
.netz-record-state:empty { display: none; }
.netz-record-title {
  flex: 1 0 100%;
  min-height: 1.75rem;
  font-family: var(--netz-font-heading);
  font-size: var(--netz-text-heading-4);
  font-weight: var(--netz-weight-bold);
  line-height: var(--netz-leading-tight);
}
.netz-record-text { position: relative; white-space: pre-wrap; }
.netz-record-decision .netz-record-text { font-weight: var(--netz-weight-medium); }
.netz-record-empty::before {
  content: attr(data-placeholder);
  position: absolute;
  color: var(--netz-color-ink-placeholder);
  font-weight: var(--netz-weight-regular);
  pointer-events: none;
}
.netz-record-facts, .netz-record-issues {
  display: flex;
  flex-wrap: wrap;
  gap: var(--netz-space-1) var(--netz-space-4);
  margin: var(--netz-space-2) 0 0 !important;
  padding: 0 !important;
  list-style: none;
  color: var(--netz-color-ink-muted);
  font-size: var(--netz-text-small);
}
.netz-record-facts[hidden], .netz-record-issues[hidden], .netz-record-buttons[hidden],
.netz-record-panel[hidden], .netz-record-row[hidden], .netz-record-field[hidden],
.netz-record-ballots[hidden], .netz-record-hint[hidden], .netz-block-button[hidden] { display: none; }
.netz-record-issues { flex-direction: column; }
.netz-record-issues li {
  padding: var(--netz-space-1) var(--netz-space-2);
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-warning-soft);
  color: var(--netz-color-on-warning-soft);
}
.netz-record-buttons { display: flex; flex-wrap: wrap; gap: var(--netz-space-3); margin-top: var(--netz-space-2); }
.netz-record-panel {
  margin-top: var(--netz-space-2);
  padding-top: var(--netz-space-3);
  border-top: 1px solid var(--netz-color-line);
  font-size: var(--netz-text-base);
}
.netz-record-fields { display: grid; gap: var(--netz-space-3); }
.netz-record-row { display: flex; flex-wrap: wrap; gap: var(--netz-space-3); }
.netz-record-field { display: grid; flex: 1 1 9rem; gap: var(--netz-space-1); align-content: start; min-width: 0; }
.netz-record-field > label, .netz-record-panel legend {
  font-size: var(--netz-text-small);
  font-weight: var(--netz-weight-bold);
}
.netz-record-panel input:not([type="checkbox"]), .netz-record-panel select, .netz-record-panel textarea {
  box-sizing: border-box;
  width: 100%;
  min-width: 0;
  min-height: var(--netz-size-target-small);
  padding: var(--netz-space-1) var(--netz-space-2);
  border: 1px solid var(--netz-color-line-strong);
  border-radius: var(--netz-radius-small);
  background: var(--netz-color-surface);
  color: inherit;
  font: inherit;
}
.netz-record-panel textarea { resize: vertical; }
.netz-record-panel :is(input, select, textarea):focus-visible { outline: var(--netz-focus-ring); outline-offset: 1px; }
.netz-record-panel input::placeholder { color: var(--netz-color-ink-placeholder); opacity: 1; }
.netz-record-row .netz-record-field:has(> .netz-record-count) { flex: 0 1 6rem; }
.netz-record-hint { margin: 0 !important; color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); }
.netz-record-hint:empty { display: none; }
.netz-record-ticks, .netz-record-ballots { min-width: 0; margin: 0; padding: 0; border: 0; }
.netz-record-ticks > div { display: flex; flex-wrap: wrap; gap: var(--netz-space-1) var(--netz-space-4); }
.netz-record-ticks label { display: inline-flex; gap: var(--netz-space-2); align-items: center; min-height: var(--netz-size-target-small); }
.netz-record-ticks input { width: 1.25rem; height: 1.25rem; accent-color: var(--netz-color-accent); }
.netz-record-ballots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: var(--netz-space-2) var(--netz-space-3); }
.netz-record-ballots[hidden] { display: none; }
@media print {
  .netz-record { break-inside: avoid; background: none; }
  .netz-record-panel, .netz-record-buttons, .netz-record-issues { display: none; }
  .netz-record-state { padding: 0; background: none; color: inherit; }
}
`;
