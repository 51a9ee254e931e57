/** The style of one's own page; colours, type and space come from the design tokens before it. */
export const ownStyles = `
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--netz-color-page);
  color: var(--netz-color-ink);
  font: var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
}
main {
  width: min(44rem, 100% - 2 * var(--netz-gutter));
  margin: var(--netz-space-6) auto;
  padding: clamp(1.25rem, 5vw, 2.5rem);
  background: var(--netz-color-surface);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-large);
  overflow-wrap: anywhere;
}
.brand { margin: 0 0 var(--netz-space-4); color: var(--netz-color-accent); font-weight: var(--netz-weight-bold); }
h1, h2 { font-family: var(--netz-font-heading); line-height: var(--netz-leading-tight); text-wrap: balance; }
h1 { margin: 0 0 var(--netz-space-3); font-size: var(--netz-text-heading-1); }
h2 { margin: var(--netz-space-6) 0 var(--netz-space-3); font-size: var(--netz-text-large); }
p { margin: 0 0 var(--netz-space-4); }
.lead { font-size: var(--netz-text-large); }
.small { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); }
.notice {
  padding: var(--netz-space-3) var(--netz-space-4);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
}
.notice.problem { background: var(--netz-color-danger-soft); color: var(--netz-color-on-danger-soft); }
fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; }
.field { margin-bottom: var(--netz-space-3); }
.field label { display: block; font-weight: var(--netz-weight-bold); }
.field input, .field select {
  width: 100%;
  min-height: var(--netz-size-target);
  padding: var(--netz-space-2) var(--netz-space-3);
  border: 1px solid var(--netz-color-line-strong);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface);
  color: inherit;
  font: inherit;
}
.question { padding: var(--netz-space-3) 0; border-top: 1px solid var(--netz-color-line); }
.question legend { float: left; width: 100%; margin-bottom: var(--netz-space-1); }
.question label {
  display: inline-flex;
  gap: var(--netz-space-2);
  align-items: center;
  clear: left;
  min-height: var(--netz-size-target);
  margin-right: var(--netz-space-5);
}
.question input { width: 1.25rem; height: 1.25rem; accent-color: var(--netz-color-accent); }
.state { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); white-space: nowrap; }
button {
  min-height: var(--netz-size-target);
  padding: var(--netz-space-2) var(--netz-space-5);
  border: 1px solid var(--netz-color-accent);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-accent);
  color: var(--netz-color-on-accent);
  font: inherit;
  font-weight: var(--netz-weight-bold);
  cursor: pointer;
}
button:hover { background: var(--netz-color-accent-hover); }
button.quiet { background: transparent; border-color: var(--netz-color-line-strong); color: var(--netz-color-ink); }
footer { padding: 0 0 var(--netz-space-6); text-align: center; }
a { color: var(--netz-color-accent); display: inline-block; padding: var(--netz-space-1); }
:focus-visible { outline: var(--netz-focus-ring); outline-offset: 2px; }
`;
