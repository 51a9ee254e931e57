/** The style of the sign-in page; colours, type and space come from the design tokens before it. */
export const joinStyles = `
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  grid-template-rows: 1fr auto;
  justify-items: center;
  background: var(--netz-color-page);
  color: var(--netz-color-ink);
  font: var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
}
main {
  align-self: center;
  width: min(30rem, 100% - 2 * var(--netz-gutter));
  margin-block: var(--netz-space-6);
  padding: clamp(1.25rem, 5vw, 2.5rem);
  background: var(--netz-color-surface);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-large);
  box-shadow: var(--netz-shadow-high);
}
.brand {
  margin: 0 0 var(--netz-space-4);
  color: var(--netz-color-accent);
  font-weight: var(--netz-weight-bold);
}
h1 {
  margin: 0 0 var(--netz-space-3);
  font: var(--netz-weight-bold) var(--netz-text-heading-1) / var(--netz-leading-tight) var(--netz-font-heading);
  text-wrap: balance;
}
p { margin: 0 0 var(--netz-space-4); }
.lead { font-size: var(--netz-text-large); }
label { display: block; font-weight: var(--netz-weight-bold); }
.hint, .privacy, footer { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); }
.hint { margin-bottom: var(--netz-space-2); }
.problem { margin-bottom: var(--netz-space-2); color: var(--netz-color-danger); font-weight: var(--netz-weight-medium); }
input:not([type="hidden"]) {
  width: 100%;
  min-height: var(--netz-size-target);
  margin-bottom: var(--netz-space-4);
  padding: var(--netz-space-2) var(--netz-space-3);
  border: 1px solid var(--netz-color-line-strong);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface);
  color: inherit;
  font: inherit;
}
input[aria-invalid="true"] { border-color: var(--netz-color-danger); }
button {
  width: 100%;
  min-height: var(--netz-size-target);
  margin-bottom: var(--netz-space-4);
  border: 0;
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-accent);
  color: var(--netz-color-on-accent);
  font: inherit;
  font-weight: var(--netz-weight-bold);
  cursor: pointer;
}
button:hover { background: var(--netz-color-accent-hover); }
.privacy { margin: 0; }
footer { padding: var(--netz-space-4); }
a { color: var(--netz-color-accent); display: inline-block; padding: var(--netz-space-2); }
:focus-visible { outline: var(--netz-focus-ring); outline-offset: 2px; }
`;
