/** The style of the legal pages; colours, type and space come from the design tokens before it. */
export const legalStyles = `
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--netz-color-page);
  color: var(--netz-color-ink);
  font: var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
}
header, main, footer { padding-inline: max(var(--netz-gutter), (100% - 42rem) / 2); }
header {
  padding-block: var(--netz-space-2);
  border-bottom: 1px solid var(--netz-color-line);
  background: var(--netz-color-surface);
  font-weight: var(--netz-weight-medium);
}
main { padding-block: clamp(1.5rem, 1rem + 2vw, 3rem) var(--netz-space-6); overflow-wrap: break-word; }
h1, h2 { text-wrap: balance; }
h1 {
  margin: 0 0 var(--netz-space-3);
  font: var(--netz-weight-bold) var(--netz-text-heading-1) / var(--netz-leading-tight) var(--netz-font-heading);
}
h2 {
  margin: var(--netz-space-6) 0 var(--netz-space-2);
  font: var(--netz-weight-bold) var(--netz-text-large) / var(--netz-leading-tight) var(--netz-font-heading);
}
p { margin: 0 0 var(--netz-space-3); }
address { font-style: normal; }
dt { font-weight: var(--netz-weight-bold); }
dd { margin: 0 0 var(--netz-space-3); }
.lead { font-size: var(--netz-text-large); }
a { color: var(--netz-color-accent); }
mark {
  padding: 0.125rem 0.375rem;
  border: 1px dashed currentColor;
  border-radius: var(--netz-radius-medium);
  background: transparent;
  color: var(--netz-color-danger);
}
footer {
  display: flex;
  flex-wrap: wrap;
  gap: var(--netz-space-2) var(--netz-space-5);
  padding-block: var(--netz-space-5);
  border-top: 1px solid var(--netz-color-line);
}
footer a, header a { display: inline-block; padding-block: var(--netz-space-2); }
:focus-visible { outline: var(--netz-focus-ring); outline-offset: 2px; }
@media print {
  header, footer { display: none; }
}
`;
